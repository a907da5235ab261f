import { instantAfter } from '../time/instant';
import type { Instant } from '../time/occurred';
import type { Deadline, Duty } from './deadline';

/**
 * What may be recorded of one reckoning of a clock. `warning-missed`: nobody watched when the warning fell due, and only the
 * overdue is told. `withdrawn`: what had been told does not hold.
 */
export type ClockEvent = 'warned' | 'warning-missed' | 'overdue' | 'withdrawn';

/** An event recorded before. A withdrawal ends its generation; what comes after it is of the next. */
export interface RecordedEvent {
  readonly kind: ClockEvent;
  readonly generation: number;
}

/** As much of a clock as decides what is to be told. */
export type RunningClock = Pick<Deadline, 'dueAt' | 'warnAt' | 'stoppedAt'> &
  Pick<Duty, 'soon'> & { readonly stopped: boolean };

/** What to record now, in order, and when to look again (UTC); `null` when time alone changes nothing. */
export interface ClockVerdict {
  readonly events: readonly RecordedEvent[];
  readonly lookAt: Instant | null;
}

/**
 * What is to be told of one reckoning of a clock, that is of one rule, anchor, due time and owner; `null` when no such clock
 * is there any more. What is owed by an instant may be done until then, so it is overdue after it. Of each generation there
 * is at most one warning and one overdue, however often this is asked. What is owed as soon as practicable is warned of,
 * however late, and is never overdue.
 */
export function judgeClock(
  clock: RunningClock | null,
  recorded: readonly RecordedEvent[],
  now: Instant,
): ClockVerdict {
  const generation = recorded.filter(({ kind }) => kind === 'withdrawn').length;
  const standing = new Set(recorded.filter((one) => one.generation === generation).map(({ kind }) => kind));
  const events = eventsOf(clock, standing, now).map((kind) => ({ kind, generation }));
  return { events, lookAt: clock === null || clock.stopped ? null : nextLook(clock, now) };
}

function eventsOf(
  clock: RunningClock | null,
  standing: ReadonlySet<ClockEvent>,
  now: Instant,
): readonly ClockEvent[] {
  const told = standing.has('warned') || standing.has('overdue');
  if (clock === null) return told ? ['withdrawn'] : [];
  if (clock.stopped) return wasToldWrongly(clock, standing) ? ['withdrawn'] : [];
  const isToWarn = clock.warnAt !== null && !standing.has('warned') && !standing.has('warning-missed');
  if (now > clock.dueAt && !clock.soon) {
    if (standing.has('overdue')) return [];
    return isToWarn ? ['warning-missed', 'overdue'] : ['overdue'];
  }
  return isToWarn && clock.warnAt !== null && clock.warnAt <= now ? ['warned'] : [];
}

/** A stop told late but made in time: the warning, or the overdue, should never have been. A stop of unknown time proves nothing. */
function wasToldWrongly(
  { stoppedAt, warnAt, dueAt }: RunningClock,
  standing: ReadonlySet<ClockEvent>,
): boolean {
  if (stoppedAt === null) return false;
  if (standing.has('overdue') && stoppedAt <= dueAt) return true;
  return standing.has('warned') && warnAt !== null && stoppedAt <= warnAt;
}

function nextLook({ warnAt, dueAt, soon }: RunningClock, now: Instant): Instant | null {
  if (warnAt !== null && now < warnAt) return warnAt;
  if (soon) return null;
  return now <= dueAt ? instantAfter(dueAt, 1) : null;
}
