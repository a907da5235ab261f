import type { RecordedEvent } from '../../model/deadline/judge-clock';
import type { ToldEvent, WatchedClock } from '../ports/watch-store';

/**
 * Which role in the owner's agency an event is for: who owes it is warned, their manager is told when it was not done, and
 * whoever was told last is told that it is taken back.
 */
export function roleToTell(
  { kind, generation }: RecordedEvent,
  clock: WatchedClock['clock'],
  recorded: readonly ToldEvent[],
): string | null {
  if (kind === 'withdrawn') {
    const standing = recorded.filter((event) => event.generation === generation);
    const last = standing.find((event) => event.kind === 'overdue') ?? standing.find(isWarning);
    return last?.role ?? null;
  }
  if (clock === null) return null;
  return kind === 'overdue' ? (clock.managerRole ?? clock.ownerRole) : clock.ownerRole;
}

function isWarning({ kind }: RecordedEvent): boolean {
  return kind === 'warned';
}
