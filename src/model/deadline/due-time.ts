import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactBody } from '../agency-fact/fact-body';
import type { ClockRule } from '../protocol/clock-rule';
import type { Protocol } from '../protocol/protocol';
import { instantAfter } from '../time/instant';
import { readLocalDate, sameTimeDaysLater } from '../time/london-time';
import type { Instant } from '../time/occurred';
import { workingDaysLater } from '../time/working-days';

/** When a clock is due, when its owner is warned, and whether holidays had to be guessed. */
export interface DueTime {
  readonly dueAt: Instant;
  readonly warnAt: Instant | null;
  readonly holidaysUnknown: boolean;
}

const HOUR = 3_600_000;

/** From the start of a clock, by its rule. `null` when the starting fact was to set the time and set none. */
export function dueTime(
  { due, warnHours }: Pick<ClockRule, 'due' | 'warnHours'>,
  start: { readonly at: Instant; readonly setBy: AgencyFact | null },
  { bankHolidays }: Pick<Protocol, 'bankHolidays'>,
): DueTime | null {
  const before = (dueAt: Instant, holidaysUnknown = false): DueTime => ({
    dueAt,
    warnAt: warnHours === null ? null : instantAfter(dueAt, -warnHours * HOUR),
    holidaysUnknown,
  });
  switch (due.kind) {
    case 'hours':
      return before(instantAfter(start.at, due.count * HOUR));
    case 'days':
      return before(sameTimeDaysLater(start.at, due.count));
    case 'working-days': {
      const later = workingDaysLater(start.at, due.count, bankHolidays ?? 'england-and-wales');
      return before(later.at, later.reckonedBeyondData);
    }
    case 'set': {
      const set = start.setBy === null ? null : timeSetBy(start.setBy.body);
      return set === null ? null : before(set);
    }
    case 'soon': {
      const dueAt = instantAfter(start.at, due.warnAfterHours * HOUR);
      return { dueAt, warnAt: dueAt, holidaysUnknown: false };
    }
  }
}

/** The time that a fact sets for what is to follow; a placement's is the beginning of its first day. */
function timeSetBy(body: FactBody): Instant | null {
  switch (body.kind) {
    case 'risk-assessed':
    case 'response-delayed':
      return body.reviewAt ?? null;
    case 'step-recorded':
      return body.dueAt ?? null;
    case 'meeting-convened':
      return body.at;
    case 'prevention-interview-not-held':
      return body.appointmentAt ?? null;
    case 'placement-recorded':
      return readLocalDate(body.from)?.start ?? null;
    default:
      return null;
  }
}
