import type { InterviewFact } from '../agency-fact/interview-facts';
import type { FactOfInterview } from './gather-interviews';
import type { ReturnInterviewStatus } from './return-interview-state';

/** How far each kind of fact brings an interview. What was learnt in one tells that it was held. */
const REACHED: Readonly<Record<InterviewFact['kind'], ReturnInterviewStatus>> = {
  'return-interview-referred': 'referred',
  'return-interview-offered': 'offered',
  'return-interview-contacted': 'contacted',
  'return-interview-initiated': 'initiated',
  'return-interview-completed': 'completed',
  'return-interview-refused': 'refused',
  debriefed: 'completed',
};

const STEPS: readonly ReturnInterviewStatus[] = [
  'referred',
  'offered',
  'contacted',
  'initiated',
  'completed',
];

/**
 * How far an interview has come, by its facts in order: the furthest step, in whatever order the steps are said to have been.
 * The child's refusal counts until a later step than a referral shows that the child was asked again; an interview
 * that was held stays held. A refusal by anybody else moves nothing (NF 4.10).
 */
export function statusOfInterview(facts: readonly FactOfInterview[]): ReturnInterviewStatus {
  const furthest = facts.reduce<ReturnInterviewStatus>(further, 'referred');
  if (furthest === 'completed') return furthest;
  const latest = facts.findLast((fact) => isRefusedByChild(fact) || isAsking(fact));
  return latest !== undefined && isRefusedByChild(latest) ? 'refused' : furthest;
}

function further(before: ReturnInterviewStatus, { body }: FactOfInterview): ReturnInterviewStatus {
  const reached = REACHED[body.kind];
  return STEPS.indexOf(reached) > STEPS.indexOf(before) ? reached : before;
}

/** Whether it is the child's own refusal: nobody else's counts (NF 4.10). */
export function isRefusedByChild({ body }: FactOfInterview): boolean {
  return body.kind === 'return-interview-refused' && body.by.recognised && body.by.value === 'child';
}

function isAsking({ body: { kind } }: FactOfInterview): boolean {
  return kind !== 'return-interview-referred' && kind !== 'return-interview-refused';
}
