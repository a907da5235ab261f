import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { returnInterviewIdOf } from '../../model/child/identifiers';
import {
  INTERVIEW_SOURCE,
  interviewEventText,
  interviewRecord,
  referralSubject,
} from '../../model/interview/interview-event';
import type { LineClaim } from '../ports/intake-store';
import type { OneChildAct, RecordInterviewEvent } from './act';
import { actDigest } from './act-digest';
import type { ActSetting } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { HUB_SOURCE } from './hub-facts';
import { interviewEventOf } from './judge-interview';
import { referenceOf } from './judge-meeting';
import { noticedEpisodeId } from './judge-noticed';

/** Whether an act is of a return interview, which has a place at its provider. */
export function isOfInterview(act: OneChildAct): act is RecordInterviewEvent {
  return 'referral' in act;
}

/** The id an act names a child by. */
export function idNamedBy(act: OneChildAct): string {
  return 'childId' in act ? act.childId : act.missingEpisodeId;
}

/** Subjects to be locked with the child's. */
export function besideFor(act: OneChildAct, { viewer }: ActSetting): readonly SubjectRef[] {
  return isOfInterview(act) ? [referralSubject(viewer.agency, act.referral)] : [];
}

/** What an act is claimed by: its key, or its place at its provider. `null` when it names what is not the child's. */
export function claimOf(act: OneChildAct, child: ChildInHand, setting: ActSetting): LineClaim | null {
  const { agency } = setting.viewer;
  if (!isOfInterview(act)) {
    const digest = actDigest(act, setting.hash);
    return { agency, source: HUB_SOURCE, record: act.key, line: 1, revision: 0, digest };
  }
  const event = interviewEventOf(act, child, setting);
  if (event === null) return null;
  const digest = setting.sha256(interviewEventText(event));
  return { agency, source: INTERVIEW_SOURCE, record: interviewRecord(event), line: 0, revision: 0, digest };
}

/** The id of what was acted on; of a meeting that was called, the reference it got. */
export function aboutOf(act: OneChildAct, child: ChildInHand, setting: ActSetting): string {
  const { viewer, hash } = setting;
  if (isOfInterview(act))
    return returnInterviewIdOf({ provider: viewer.agency, referral: act.referral }, hash);
  if ('notificationId' in act) return act.notificationId;
  if (act.name === 'record-noticed') return noticedEpisodeId(act, child, setting);
  if (act.name === 'convene-meeting') return referenceOf(act, setting);
  return 'missingEpisodeId' in act ? (act.missingEpisodeId ?? child.id) : child.id;
}
