import type { Trigger } from '../agency-fact/trigger';
import type { Condition, DutyHolder, DutyRole, Sourced } from './vocabulary';

/**
 * When a clock is due. `hours` are elapsed, across both changes of clocks; `days` are times of day in Europe/London;
 * `workingDays` leave out weekends and England's bank holidays; `set` is the time that the starting fact itself sets;
 * `soon` is as soon as practicable: never overdue by the hub's reckoning, but shown, and warned of after the hours given.
 */
export type Due =
  | { readonly kind: 'hours'; readonly count: number }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'working-days'; readonly count: number }
  | { readonly kind: 'set' }
  | { readonly kind: 'soon'; readonly warnAfterHours: number };

/** A clock of a protocol. Among several starts of one episode the earliest counts, unless `each` says that every one does. */
export interface ClockRule extends Sourced {
  /** For instance `commander-contact`. */
  readonly key: string;
  readonly says: string;
  readonly starts: readonly Trigger[];
  /** A clock that starts when another is due, instead of on a fact. */
  readonly startsWhenDue?: string;
  readonly each: boolean;
  /** Counts from the earliest that the child may have been missing, instead of from its start: last seen, noticed, reported. */
  readonly countsFrom?: 'missing-since';
  readonly due: Due;
  /** Begins again each time it is stopped, until one of these ends it: weekly contact until found. */
  readonly repeatsUntil?: readonly Trigger[];
  readonly stops: readonly Trigger[];
  /** Of tellings only the one that tells the last of everyone told before the start stops it; with nobody told nothing is owed. */
  readonly untilAllTold?: boolean;
  readonly owner: DutyHolder;
  readonly ownerRole: DutyRole;
  /** Who is told when it was not done in time. */
  readonly managerRole: DutyRole | null;
  /** Hours before it is due that its owner is warned; `null` for no warning. */
  readonly warnHours: number | null;
  readonly when: readonly Condition[];
}
