import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';
import type { ReturnInterviewState } from '../../../model/interview/return-interview-state';
import type { Instant } from '../../../model/time/occurred';
import { storableJson } from '../storable-json';

/** A return interview laid out by information category, as it is stored; what is JSON there is its text here. */
export interface ReturnInterviewRows {
  readonly id: string;
  readonly missingEpisodeId: string | null;
  readonly provider: string;
  readonly status: string;
  readonly sortAt: Instant | '-infinity';
  readonly content: string;
  /** `null` while there is no debrief. */
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
    return rowsOf(interview, { id, missingEpisodeId });
  });
}

/** The child's missing episodes by every key that could have founded them. */
function idsOfEpisodes({ state, missingEpisodeIds }: ChildToSave): ReadonlyMap<string, string> {
  return new Map(
    state.missingEpisodes.flatMap(({ founding, couldFound }, index) => {
      const id = missingEpisodeIds[index]?.id;
      if (id === undefined) throw new Error('a missing episode without an id');
      return [...couldFound, founding].map((key): [string, string] => [factKeyText(key), id]);
    }),
  );
}

function rowsOf(
  interview: ReturnInterviewState,
  ids: Pick<ReturnInterviewRows, 'id' | 'missingEpisodeId'>,
): ReturnInterviewRows {
  const { provider, status, rating, referred, offered, contacted, initiated, completed } = interview;
  const { refused, refusedByOthers, safeguarding, debrief, withWhom } = interview;
  const steps = { referred, offered, contacted, initiated, completed, refused, refusedByOthers };
  return {
    ...ids,
    provider,
    status,
    sortAt: firstStep(interview),
    content: storableJson({ rating, ...steps }),
    debrief: debrief === null ? null : storableJson({ debrief }),
    risk: safeguarding === null ? null : storableJson({ safeguarding }),
    thirdParties: withWhom.length === 0 ? null : storableJson({ withWhom }),
  };
}

/** One of which no step is known comes after all others in a list by time. */
function firstStep(interview: ReturnInterviewState): Instant | '-infinity' {
  const { referred, offered, contacted, initiated, completed, refused, refusedByOthers } = interview;
  const steps = [referred, offered, contacted, initiated, completed, refused, ...refusedByOthers];
  return steps.flatMap((step) => step?.at.start ?? []).sort()[0] ?? '-infinity';
}
