import type { MeetingView } from '../../../hub/ports/meeting-view';
import type { Coded } from '../../../model/agency-fact/coded';
import { localDay } from '../../../model/time/london-time';
import type { Instant } from '../../../model/time/occurred';
import { shownOf, withheldOf } from '../../kit/withheld';
import { publishAction } from './meeting-action-type';
import { meetingId } from './meeting-id';
import type { MeetingType } from './meeting-type';

/** As the contract shows it, on the day of the reading. What is withheld reads null in every field it holds. */
export function publishMeeting(view: MeetingView, now: Instant): MeetingType {
  const { childId, convenedBy, reference, scopeId, of } = view;
  return {
    id: meetingId({ childId, convenedBy, reference }),
    missingEpisodeId: view.missingEpisodeId,
    child: { id: childId },
    basis: scopeId === null ? null : `meeting:${scopeId}`,
    kind: of?.recognised === true ? of.value : null,
    status: view.status,
    at: view.at,
    convenedBy: { id: convenedBy },
    convenedAt: view.convenedAt,
    chair: view.chair,
    invited: view.invited.map((id) => ({ id })),
    roles: [...view.roles],
    lacking: view.lacking.map((entry) => ({ ...entry })),
    agenda: view.agenda.map((entry) => ({ ...entry })),
    holdOrCancel: view.holdOrCancel,
    actions: view.actions.map((action) => publishAction(action, localDay(now))),
    ...decidedIn(view),
    withheld: withheldOf([view.decided]),
  };
}

function decidedIn(view: MeetingView): Pick<MeetingType, 'decisions' | 'held' | 'cancelReason'> {
  const decided = shownOf(view.decided);
  if (decided === null) return { decisions: null, held: null, cancelReason: null };
  return {
    decisions: decided.decisions.map(({ item, decision, by, occurred }) => ({
      item: codeOf(item),
      decision,
      by: { id: by },
      occurred,
    })),
    held: decided.held.assertions.map(({ value, by, occurred }) => ({
      occurred,
      by: { id: by },
      attended: value.attended.map((id) => ({ id })),
      outcome: value.outcome === null ? null : codeOf(value.outcome),
    })),
    cancelReason: decided.cancelled?.value.reason ?? null,
  };
}

function codeOf(coded: Coded<string>): string {
  return coded.recognised ? coded.value : coded.given;
}
