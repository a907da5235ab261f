import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import { factOfEvent, interviewFacts, referralSubject } from '../../model/interview/interview-event';
import type { InterviewEvent, InterviewSaid } from '../../model/interview/interview-event';
import type { BrokenRule } from '../../model/rule/broken-rule';
import { notInTheFuture } from '../../model/rule/time-rules';
import { occurredAt } from '../../model/time/occurred-between';
import type { RecordInterviewEvent } from './act';
import type { ActPlan, ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { missingEpisodeInHand } from './missing-episode-in-hand';

/** Line 0 is the event, line 1 what the provider knows of the child, and this who the child is by the hub's own id. */
const JOINING_LINE = 2;

const ONE_CHILD: BrokenRule = {
  rule: 'a-referral-is-of-one-child',
  source: 'joining records of other agencies is for those who may link children',
};

/** The event as its provider's topic would bring it; `null` when the missing episode named is not the child's. */
export function interviewEventOf(
  act: RecordInterviewEvent,
  child: ChildInHand,
  { viewer, hash }: ActSetting,
): InterviewEvent | null {
  const { missingEpisodeId, referral, eventId, at } = act;
  const episode = missingEpisodeId === null ? null : missingEpisodeInHand(child, missingEpisodeId, hash);
  if (missingEpisodeId !== null && episode === null) return null;
  const said = withOthers(act, child, hash);
  if (said === null) return null;
  return {
    ...{ provider: viewer.agency, referral, eventId, at: occurredAt(at), historical: false },
    author: { ref: viewer.person, rank: viewer.role },
    episode: episode?.pointer ?? null,
    said: [said],
    notUnderstood: [],
  };
}

/** One carried out with the records of the other missing episodes it was about; `null` when one is not the child's. */
function withOthers(
  { said, alsoMissingEpisodeIds = [] }: RecordInterviewEvent,
  child: ChildInHand,
  hash: ActSetting['hash'],
): InterviewSaid | null {
  if (said.kind !== 'return-interview-completed' || alsoMissingEpisodeIds.length === 0) return said;
  const others = alsoMissingEpisodeIds.map((id) => missingEpisodeInHand(child, id, hash));
  const alsoFor = others.flatMap((other) => other?.pointer ?? []);
  return alsoFor.length < others.length ? null : { ...said, alsoFor };
}

export const judgeInterview: JudgeAct<RecordInterviewEvent> = (act, child, setting) => {
  const event = interviewEventOf(act, child, setting);
  if (event === null) return { kind: 'not-found' };
  const broken = notInTheFuture(act.at, setting.now);
  return broken === null ? { kind: 'facts', facts: interviewFacts(event) } : { kind: 'refused', ...broken };
};

/**
 * Says that the child of a referral is the child named, where nobody has yet. A referral that others' records are joined to
 * is left with them: an interviewer joins no two agencies' children.
 */
export function joinReferral(act: RecordInterviewEvent, child: ChildInHand, setting: ActSetting): ActPlan {
  const event = interviewEventOf(act, child, setting);
  if (event === null) return { kind: 'not-found' };
  const referred = referralSubject(event.provider, event.referral);
  if (child.state.subjects.some(isSame(referred))) return { kind: 'facts', facts: [] };
  const others = child.around.find((subjects) => subjects.some(isSame(referred))) ?? [];
  if (others.some(({ agency }) => agency !== event.provider)) return { kind: 'refused', ...ONE_CHILD };
  const reason = 'child-of-referral';
  const body = { kind: 'subjects-linked' as const, other: child.state.founding, reason };
  const now = { ...event, at: occurredAt(setting.now) };
  return { kind: 'facts', facts: [factOfEvent(now, { line: JOINING_LINE, part: 'subjects-linked' }, body)] };
}

function isSame(one: SubjectRef): (other: SubjectRef) => boolean {
  const text = subjectText(one);
  return (other) => subjectText(other) === text;
}
