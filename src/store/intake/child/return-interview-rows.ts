import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';
import type { ReturnInterviewState } from '../../../model/interview/return-interview-state';
import { moreUrgent } from '../../../model/pattern/triage-state';
import type { Rating } from '../../../model/pattern/triage-state';
import type { Instant } from '../../../model/time/occurred';
import { storableJson } from '../storable-json';
import { idsOfEpisodes } from './ids-of-episodes';

/** A return interview laid out by information category, as it is stored; what is JSON there is its text here. */
export interface ReturnInterviewRows {
  readonly id: string;
  readonly missingEpisodeId: string | null;
  readonly provider: string;
  readonly status: string;
  readonly sortAt: Instant | '-infinity';
  readonly content: string;
  /** What was learnt, here and by police before; `null` while that is nothing. */
  readonly debrief: string | null;
  readonly risk: string | null;
  readonly thirdParties: string | null;
}

export function returnInterviewRows(child: ChildToSave): readonly ReturnInterviewRows[] {
  const { returnInterviews } = child.state;
  if (returnInterviews.length === 0) return [];
  const episodes = idsOfEpisodes(child);
  return returnInterviews.map((interview, index) => {
    const id = child.returnInterviewIds[index];
    if (id === undefined) throw new Error('a return interview without an id');
    const { episode } = interview;
    const missingEpisodeId = episode === null ? null : (episodes.get(factKeyText(episode)) ?? null);
    const alsoOf = interview.alsoOf.flatMap((key) => episodes.get(factKeyText(key)) ?? []);
    const triaged = child.state.patterns.triage?.rating ?? null;
    return rowsOf(interview, { id, missingEpisodeId }, { alsoOf, triaged });
  });
}

function rowsOf(
  interview: ReturnInterviewState,
  ids: Pick<ReturnInterviewRows, 'id' | 'missingEpisodeId'>,
  { alsoOf, triaged }: { readonly alsoOf: readonly string[]; readonly triaged: Rating | null },
): ReturnInterviewRows {
  const { provider, status, rating, referred, offered, contacted, initiated, completed } = interview;
  const { refused, refusedByOthers, safeguarding, disclosures, debrief, withWhom } = interview;
  const { prevention, parentsView } = interview;
  const isToldOf = debrief !== null || prevention.length > 0 || parentsView !== null;
  const steps = { referred, offered, contacted, initiated, completed, refused, refusedByOthers };
  const ratedAs = rating?.recognised === true ? rating.value : null;
  return {
    ...ids,
    provider,
    status,
    sortAt: firstStep(interview),
    content: storableJson({
      rating,
      takenAs: moreUrgent(ratedAs, triaged),
      ...steps,
      ...heldAs(interview),
      alsoOf,
    }),
    debrief: isToldOf ? storableJson({ debrief, prevention, parentsView }) : null,
    risk:
      safeguarding === null && triaged === null ? null : storableJson({ safeguarding, disclosures, triaged }),
    thirdParties: withWhom.length === 0 ? null : storableJson({ withWhom }),
  };
}

function heldAs({
  interviewer,
  childChose,
  independence,
  arrangements,
  arrangementsLacking,
  unanswered,
  parentsViewDue,
}: ReturnInterviewState): object {
  const who = { interviewer, childChose, independence };
  return { ...who, arrangements, arrangementsLacking, unanswered, parentsViewDue };
}

/** One of which no step is known comes after all others in a list by time. */
function firstStep(interview: ReturnInterviewState): Instant | '-infinity' {
  const { referred, offered, contacted, initiated, completed, refused, refusedByOthers } = interview;
  const steps = [referred, offered, contacted, initiated, completed, refused, ...refusedByOthers];
  return steps.flatMap((step) => step?.at.start ?? []).sort()[0] ?? '-infinity';
}
