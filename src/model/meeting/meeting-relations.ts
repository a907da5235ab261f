import type { FactOf } from '../agency-fact/fact-of-kind';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import type { Relation } from '../child/child-state';
import { instantAfter } from '../time/instant';
import type { Instant } from '../time/occurred';
import type { GatheredMeeting } from './gather-meetings';
import { meetingScopeId } from './meeting-scope-id';

const DAY = 86_400_000;

/** For a kind of meeting that the caller's protocol does not have. No source gives a number; it is the hub's. */
const DAYS_WITHOUT_A_RULE = 28;

/** Relations of the members of a meeting; the days are those they stay once it was held, where a protocol gives them. */
export function meetingRelations(
  meeting: GatheredMeeting,
  memberDays: number = DAYS_WITHOUT_A_RULE,
): readonly Relation[] {
  const { convenedBy, reference, facts } = meeting;
  const id = meetingScopeId(convenedBy, reference);
  const calls = factsOfKind(facts, 'meeting-convened').filter(({ historical }) => !historical);
  if (id === null || calls.length === 0) return [];
  const end = endOf(meeting, memberDays);
  return calls.flatMap((call, index) =>
    membersOf(call).map((agency) => ({
      scope: `meeting:${id}:${agency}`,
      because: 'stated' as const,
      from: call.occurred.start,
      to: earlier(calls[index + 1]?.occurred.start ?? null, end),
    })),
  );
}

/** Who is invited, and who invites: the caller is of the meeting too. */
function membersOf({ body }: FactOf<'meeting-convened'>): readonly AgencyId[] {
  return [...new Set([body.convenedBy, ...body.invited])];
}

/** A meeting that was held goes on for a while in what it set to be done; one that was called off ends at once. */
function endOf({ facts }: GatheredMeeting, memberDays: number): Instant | null {
  const held = factsOfKind(facts, 'meeting-held').at(-1)?.occurred.start;
  if (held !== undefined) return instantAfter(held, memberDays * DAY);
  const called = facts.findLast(
    ({ body }) => body.kind === 'meeting-convened' || body.kind === 'meeting-cancelled',
  );
  return called?.body.kind === 'meeting-cancelled' ? called.occurred.start : null;
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
