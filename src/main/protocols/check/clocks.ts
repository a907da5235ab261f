import type { ClockInFile, DueInFile, ProtocolFile } from '../protocol-file';
import { clockEntries } from '../read-clocks';
import { faultsOf } from './fault';
import type { Fault } from './fault';
import { overlapping } from './overlapping-triggers';

/** A clock that can never run as it is written would be a duty that only seems to be watched. */
export function checkClocks(file: ProtocolFile): readonly Fault[] {
  const clocks = new Map(clockEntries(file));
  const { warnHours, hours } = file.clocks['return-interview'];
  return [
    ...faultsOf(
      warnHours >= hours && {
        path: ['clocks', 'return-interview', 'warnHours'],
        says: 'the warning comes before the clock has started',
      },
    ),
    ...[...clocks].flatMap(([key, clock]) => [
      ...checkWarning(key, clock),
      ...checkStops(key, clock),
      ...checkPredecessor(key, clock, clocks),
    ]),
  ];
}

function checkWarning(
  key: string,
  { warnHours, due, ownerRole, managerRole }: ClockInFile,
): readonly Fault[] {
  const length = hoursOf(due);
  const warns = warnHours ?? null;
  const soon = due !== 'set' && 'soonWarnAfterHours' in due;
  return faultsOf(
    warns !== null &&
      length !== null &&
      warns >= length && {
        path: ['clocks', key, 'warnHours'],
        says: 'the warning comes before the clock has started',
      },
    warns !== null &&
      soon && {
        path: ['clocks', key, 'warnHours'],
        says: 'as soon as practicable has no due time to be warned before; soonWarnAfterHours is the warning',
      },
    managerRole === ownerRole && {
      path: ['clocks', key, 'managerRole'],
      says: 'whoever did not do it would be told of it in place of a manager',
    },
  );
}

/** The shortest a due time can be in elapsed hours, or `null` when it is not known beforehand or there is none. */
function hoursOf(due: DueInFile): number | null {
  if (due === 'set' || 'soonWarnAfterHours' in due) return null;
  if ('hours' in due) return due.hours;
  // A day of the spring change of clocks has 23 hours, and working days are days at least.
  return ('days' in due ? due.days : due.workingDays) * 24 - 1;
}

/** Where each start counts, the next of them may well stop the one before: a new assessment takes the place of a review. */
function checkStops(
  key: string,
  { starts = [], each = false, stops, repeatsUntil = [] }: ClockInFile,
): readonly Fault[] {
  const both = stops.findIndex((stop) => overlapping(stop, starts));
  const ends = repeatsUntil.findIndex((end) => overlapping(end, starts));
  return faultsOf(
    !each &&
      both >= 0 && {
        path: ['clocks', key, 'stops', both],
        says: 'the clock stops on the fact that starts it',
      },
    ends >= 0 && {
      path: ['clocks', key, 'repeatsUntil', ends],
      says: 'the clock ends on the fact that starts it',
    },
  );
}

function checkPredecessor(
  key: string,
  { startsWhenDue }: ClockInFile,
  clocks: ReadonlyMap<string, ClockInFile>,
): readonly Fault[] {
  if (startsWhenDue === undefined) return [];
  const path = ['clocks', key, 'startsWhenDue'];
  const before = clocks.get(startsWhenDue);
  if (before === undefined) return [{ path, says: `${startsWhenDue} is no clock of this protocol` }];
  return faultsOf(
    before.due !== 'set' &&
      'soonWarnAfterHours' in before.due && {
        path,
        says: `${startsWhenDue} is as soon as practicable, so it is never due`,
      },
    goesRound(key, clocks) && { path, says: 'it waits for a clock that waits for it' },
  );
}

function goesRound(key: string, clocks: ReadonlyMap<string, ClockInFile>): boolean {
  const seen = new Set<string>();
  for (let at = clocks.get(key)?.startsWhenDue; at !== undefined; at = clocks.get(at)?.startsWhenDue) {
    if (at === key) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
