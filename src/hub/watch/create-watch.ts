import type { AgencyId } from '../../model/agency/agency-id';
import type { KeyedHash } from '../../model/child/identifiers';
import { judgeClock } from '../../model/deadline/judge-clock';
import { instantAt } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';
import type { Clock } from '../ports/clock';
import type { EventToRecord, WatchedClock, WatchStore, WatchTurn, WatchVerdict } from '../ports/watch-store';
import { noticeOf } from './notice-of';
import { roleToTell } from './role-to-tell';

/** So that catching up after a long downtime is done in short transactions. */
const AT_ONCE = 50;

export interface WatchParts {
  readonly store: WatchStore;
  readonly clock: Clock;
  readonly hash: KeyedHash;
  /** Whether an agency has a topic to be told on. What nobody can be told is recorded all the same. */
  readonly isTold: (agency: AgencyId) => boolean;
}

export interface Watch {
  /** Looks at some of the children whose time has come; `more` says that others may be waiting. */
  turn(): Promise<WatchTurn & { readonly more: boolean }>;
}

/** Warns of what is owed, tells what is overdue, and takes back what turns out not to hold. */
export function createWatch(parts: WatchParts): Watch {
  return {
    turn: async () => {
      const now = parts.clock.now();
      const done = await parts.store.turn(
        { kind: 'system', name: 'watcher' },
        { now, limit: AT_ONCE },
        (clocks) => verdictOn(clocks, parts, now),
      );
      return { ...done, more: done.children === AT_ONCE };
    },
  };
}

function verdictOn(clocks: readonly WatchedClock[], parts: WatchParts, now: Date): WatchVerdict {
  const events: EventToRecord[] = [];
  const nearest = new Map<string, Instant>();
  for (const { reckoning, clock, recorded } of clocks) {
    const verdict = judgeClock(clock, recorded, instantAt(now.getTime()));
    for (const event of verdict.events) {
      const told = { ...event, role: roleToTell(event, clock, recorded) };
      const isSent = event.kind !== 'warning-missed' && parts.isTold(reckoning.owner);
      const notice = isSent ? noticeOf(reckoning, told, { hash: parts.hash, now }) : null;
      events.push({ ...told, reckoning, notice });
    }
    const known = nearest.get(reckoning.childId);
    if (verdict.lookAt !== null && (known === undefined || verdict.lookAt < known))
      nearest.set(reckoning.childId, verdict.lookAt);
  }
  return { events, lookAgain: [...nearest].map(([childId, at]) => ({ childId, at })) };
}
