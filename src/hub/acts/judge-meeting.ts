import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { FactBody } from '../../model/agency-fact/fact-body';
import { mayConvene } from '../../model/meeting/gather-meetings';
import { isMeetingReference, meetingScopeId } from '../../model/meeting/meeting-scope-id';
import type { MeetingState } from '../../model/meeting/meeting-state';
import type { BrokenRule } from '../../model/rule/broken-rule';
import { notInTheFuture } from '../../model/rule/time-rules';
import type { ActPlan, ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { isShown } from './is-shown';
import type { CalledMeetingAct, ConveneMeeting, MeetingNamed } from './meeting-acts';
import { missingEpisodeInHand } from './missing-episode-in-hand';

const CALLED_BY_FORCE_OR_AUTHORITY: BrokenRule = {
  rule: 'meeting-is-called-by-force-or-authority',
  source: 'WM care; WY 9',
};
const CALLED_OFF_BY_ITS_CALLER: BrokenRule = {
  rule: 'meeting-is-called-off-by-who-called-it',
  source: 'WM chapter, child at home',
};
const RECORDED_BY_ITS_MEMBERS: BrokenRule = {
  rule: 'meeting-is-recorded-by-its-members',
  source: 'WM care, record of the meeting',
};

const REFERENCE_LENGTH = 16;

/** The reference of a meeting that the hub makes up, by the key it is called under. */
export function referenceOf({ reference, key }: ConveneMeeting, { hash }: Pick<ActSetting, 'hash'>): string {
  return reference ?? hash(`meeting ${key}`).slice(0, REFERENCE_LENGTH);
}

/** Whoever is not shown the child's plan cannot call a meeting on it, nor learn that there is one. */
export const judgeConvene: JudgeAct<ConveneMeeting> = (act, child, setting) => {
  if (!isShown('plan', child, setting)) return { kind: 'not-permitted' };
  const { agency } = setting.viewer;
  if (!mayConvene(agency)) return { kind: 'refused', ...CALLED_BY_FORCE_OR_AUTHORITY };
  const { missingEpisodeId, of, at, invited, roles, chair } = act;
  const episode =
    missingEpisodeId === null ? null : missingEpisodeInHand(child, missingEpisodeId, setting.hash);
  if (missingEpisodeId !== null && episode === null) return { kind: 'not-found' };
  const reference = referenceOf(act, setting);
  if (!isMeetingReference(reference) || meetingScopeId(agency, reference) === null)
    return { kind: 'not-found' };
  const body: FactBody = {
    kind: 'meeting-convened',
    ...{ meeting: reference, convenedBy: agency, at, invited, roles },
    of: { recognised: true, value: of },
    ...(episode === null ? {} : { episode: episode.pointer }),
    ...(chair === null ? {} : { chair }),
  };
  const named = { convenedBy: agency, reference };
  const subject = meetingSubject(child, named) ?? episode?.subject ?? ownSubject(child, setting);
  return stating({ key: act.key, subject, at: setting.now, bodies: [body] }, setting);
};

/** What is done to a meeting that was called. Nobody acts on what they are not shown. */
export const judgeMeeting: JudgeAct<CalledMeetingAct> = (act, child, setting) => {
  if (!isShown('plan', child, setting)) return { kind: 'not-permitted' };
  const meeting = meetingOf(child, act);
  const subject = meetingSubject(child, act);
  if (meeting === null || subject === null) return { kind: 'not-found' };
  const broken = standingRule(act, meeting, setting);
  if (broken !== null) return { kind: 'refused', ...broken };
  const plan = (bodies: readonly FactBody[], at = setting.now): ActPlan =>
    stating({ key: act.key, subject, at, bodies }, setting);
  const of = { meeting: act.reference, convenedBy: act.convenedBy };
  switch (act.name) {
    case 'record-meeting-held': {
      const at = act.at ?? setting.now;
      const early = notInTheFuture(at, setting.now);
      if (early !== null) return { kind: 'refused', ...early };
      const outcome =
        act.outcome === null ? {} : { outcome: { recognised: true as const, value: act.outcome } };
      return plan([{ kind: 'meeting-held', ...of, attended: act.attended, ...outcome }], at);
    }
    case 'cancel-meeting':
      return plan([{ kind: 'meeting-cancelled', ...of, reason: act.reason }]);
    case 'hold-meeting':
      return holdMeeting(meeting, act.reason, plan);
    case 'record-meeting-decision': {
      if (!isShown('risk-and-intelligence', child, setting)) return { kind: 'not-permitted' };
      const { item, decision } = act;
      return plan([{ kind: 'meeting-decided', ...of, item: { recognised: true, value: item }, decision }]);
    }
    case 'set-meeting-action': {
      const before = meeting.actions.find(({ action }) => action === act.action)?.shown.value.revision ?? 0;
      if (before !== act.expectedRevision) return { kind: 'stale', current: before };
      const { action, what, owner, state, dueOn } = act;
      const due = dueOn === null ? {} : { dueOn };
      const revision = before + 1;
      return plan([{ kind: 'meeting-action-set', ...of, action, revision, what, owner, state, ...due }]);
    }
  }
};

/** That it is held although the child is back is a step of the episode: its clocks look at it. */
function holdMeeting(
  { episode }: MeetingState,
  reason: string,
  plan: (bodies: readonly FactBody[]) => ActPlan,
): ActPlan {
  if (episode === null) return { kind: 'not-found' };
  const { agency, source, record } = episode;
  const step = { recognised: true as const, value: 'hold-decided' as const };
  return plan([{ kind: 'step-recorded', step, text: reason, episode: { agency, source, record } }]);
}

function standingRule(
  act: CalledMeetingAct,
  { convenedBy, invited }: MeetingState,
  { viewer: { agency } }: ActSetting,
): BrokenRule | null {
  const isCaller = agency === convenedBy;
  if (act.name === 'cancel-meeting' || act.name === 'hold-meeting')
    return isCaller ? null : CALLED_OFF_BY_ITS_CALLER;
  return isCaller || invited.includes(agency) ? null : RECORDED_BY_ITS_MEMBERS;
}

/** A meeting that somebody called; one of which only decisions are known is nobody's to act on. */
function meetingOf({ state }: ChildInHand, { convenedBy, reference }: MeetingNamed): MeetingState | null {
  const found = state.meetings.find(
    (meeting) => meeting.convenedBy === convenedBy && meeting.reference === reference,
  );
  return found === undefined || found.status === 'unconvened' ? null : found;
}

/** The person in whose record the meeting was called: all of it goes with them, should records be parted again. */
function meetingSubject({ facts }: ChildInHand, { convenedBy, reference }: MeetingNamed): SubjectRef | null {
  const call = facts.find(
    ({ body }) =>
      body.kind === 'meeting-convened' && body.convenedBy === convenedBy && body.meeting === reference,
  );
  return call?.subject ?? null;
}

function ownSubject({ state }: ChildInHand, { viewer }: ActSetting): SubjectRef {
  return state.subjects.find(({ agency }) => agency === viewer.agency) ?? state.founding;
}
