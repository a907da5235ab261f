import type { FactOf } from '../agency-fact/fact-of-kind';
import { isOfKind } from '../agency-fact/fact-of-kind';
import type { InterviewFact } from '../agency-fact/interview-facts';
import type { FactOfInterview, GatheredInterview } from './gather-interviews';
import type { InterviewFolding } from './interview-folding';
import { foundingOf } from './interview-setting';
import { isRefusedByChild, statusOfInterview } from './interview-status';
import { heldAs } from './held-as';
import type { InterviewStep, ReturnInterviewState } from './return-interview-state';

/** The interviews as gathered, each tied to its missing episode where one is known. */
export function foldReturnInterviews(
  interviews: readonly GatheredInterview[],
  folding: InterviewFolding,
): readonly ReturnInterviewState[] {
  return interviews.map((interview) => foldReturnInterview(interview, folding));
}

function foldReturnInterview(interview: GatheredInterview, folding: InterviewFolding): ReturnInterviewState {
  const { provider, referral, facts, episode } = interview;
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
    episode: foundingOf(episode),
    status: statusOfInterview(facts),
    rating: referred.findLast(({ body }) => body.rating !== undefined)?.body.rating ?? null,
    ...steps,
    refusedByOthers: refusals.filter((fact) => !isRefusedByChild(fact)).map(stepOf),
    ...heldAs(interview, folding),
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
  const { withWhom, disclosures: _told, ...debrief } = latest.body.answers;
  const safeguarding = debriefs.some(({ body }) => body.safeguarding);
  return { safeguarding, debrief, withWhom: withWhom ?? [] };
}
