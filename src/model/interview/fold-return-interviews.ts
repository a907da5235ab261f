import type { FactOf } from '../agency-fact/fact-of-kind';
import { isOfKind } from '../agency-fact/fact-of-kind';
import type { InterviewFact } from '../agency-fact/interview-facts';
import { foundingKey } from '../missing-episode/founding-keys';
import { isFounding } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { FactOfInterview, GatheredInterview } from './gather-interviews';
import { isRefusedByChild, statusOfInterview } from './interview-status';
import type { InterviewStep, ReturnInterviewState } from './return-interview-state';

/** The interviews as gathered, each tied to its missing episode where one is known. */
export function foldReturnInterviews(
  interviews: readonly GatheredInterview[],
): readonly ReturnInterviewState[] {
  return interviews.map(foldReturnInterview);
}

function foldReturnInterview({
  provider,
  referral,
  facts,
  episode,
}: GatheredInterview): ReturnInterviewState {
  const refusals = of(facts, 'return-interview-refused');
  const byChild = refusals.filter(isRefusedByChild);
  const referred = of(facts, 'return-interview-referred');
  const steps = {
    referred: firstOf(referred),
    offered: firstOf(of(facts, 'return-interview-offered')),
    contacted: firstOf(of(facts, 'return-interview-contacted')),
    initiated: firstOf(of(facts, 'return-interview-initiated')),
    completed: firstOf(of(facts, 'return-interview-completed')) ?? firstOf(of(facts, 'debriefed')),
    refused: firstOf(byChild),
  };
  return {
    provider,
    referral,
    episode: episode === null ? null : foundingOf(episode),
    status: statusOfInterview(facts),
    rating: referred.findLast(({ body }) => body.rating !== undefined)?.body.rating ?? null,
    ...steps,
    refusedByOthers: refusals.filter((fact) => !isRefusedByChild(fact)).map(stepOf),
    ...debriefOf(of(facts, 'debriefed')),
  };
}

function of<K extends InterviewFact['kind']>(
  facts: readonly FactOfInterview[],
  kind: K,
): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> & FactOfInterview => isOfKind(fact, kind));
}

/** The first of which the time is known: an event whose time could not be read may have been at any. */
function firstOf(facts: readonly FactOfInterview[]): InterviewStep | null {
  const first = facts.find(({ occurred }) => occurred.precision !== 'unknown') ?? facts[0];
  return first === undefined ? null : stepOf(first);
}

function stepOf({ key, occurred }: FactOfInterview): InterviewStep {
  return { at: occurred, fact: key };
}

/** The latest debrief is shown. Harm once told is not untold by a later one that is silent on it (WY 7). */
function debriefOf(
  debriefs: readonly FactOf<'debriefed'>[],
): Pick<ReturnInterviewState, 'safeguarding' | 'debrief' | 'withWhom'> {
  const latest = debriefs.at(-1);
  if (latest === undefined) return { safeguarding: null, debrief: null, withWhom: [] };
  const { withWhom, ...debrief } = latest.body.answers;
  const safeguarding = debriefs.some(({ body }) => body.safeguarding);
  return { safeguarding, debrief, withWhom: withWhom ?? [] };
}

function foundingOf({ facts }: GatheredEpisode): ReturnInterviewState['episode'] {
  const first = facts.find(isFounding);
  return first === undefined ? null : foundingKey(first);
}
