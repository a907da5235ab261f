import type { EventLog } from '../../hub/ports/event-log';
import type { QuarantineStore } from '../../hub/ports/quarantine-store';

export type ReplayOutcome = 'replayed' | 'absent' | 'not-held' | 'incomplete';

/**
 * Puts a held record back on its topic, then ends the holding. A kill in between puts it there twice, which
 * intake notices. A record of which only the beginning was kept cannot go back.
 */
export async function replayQuarantined(
  { store, eventLog }: { readonly store: QuarantineStore; readonly eventLog: EventLog },
  id: bigint,
): Promise<ReplayOutcome> {
  const record = await store.get(id);
  if (record === null) return 'absent';
  if (record.state !== 'held') return 'not-held';
  if (record.headers['jp_kept'] === 'beginning') return 'incomplete';
  const { topic, headers, value } = record;
  await eventLog.append([{ topic, key: headers['ce_id'] ?? null, value, headers }]);
  return (await store.settle(id, 'replayed')) ? 'replayed' : 'not-held';
}
