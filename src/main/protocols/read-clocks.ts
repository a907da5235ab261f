import type { ClockRule, Due } from '../../model/protocol/clock-rule';
import type { ClockInFile, DueInFile, ProtocolFile } from './protocol-file';

/** The clocks of a file, beside that of the return interview, which is of its own kind. */
export function clockEntries({ clocks }: ProtocolFile): readonly (readonly [string, ClockInFile])[] {
  return Object.entries(clocks).flatMap(([key, clock]) => ('owner' in clock ? [[key, clock] as const] : []));
}

export function readClocks(file: ProtocolFile): readonly ClockRule[] {
  return clockEntries(file).map(([key, clock]) => ({
    ...clock,
    key,
    starts: clock.starts ?? [],
    each: clock.each ?? false,
    due: readDue(clock.due),
    managerRole: clock.managerRole ?? null,
    warnHours: clock.warnHours ?? null,
    when: clock.when ?? [],
  }));
}

function readDue(due: DueInFile): Due {
  if (due === 'set') return { kind: 'set' };
  if ('hours' in due) return { kind: 'hours', count: due.hours };
  if ('days' in due) return { kind: 'days', count: due.days };
  if ('workingDays' in due) return { kind: 'working-days', count: due.workingDays };
  return { kind: 'soon', warnAfterHours: due.soonWarnAfterHours };
}
