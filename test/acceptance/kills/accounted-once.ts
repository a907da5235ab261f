import type { LoggedRecord } from '../../../src/hub/ports/event-log';
import type { AskDatabase } from './ask-database';

interface ReceiptRow {
  readonly place: string;
  readonly record_id: string;
  readonly outcome: string;
}

/** What is wrong with the receipts: each place of the topic has one, and each record took effect as often as undisturbed. */
export async function receiptFaults(
  ask: AskDatabase,
  onTopic: readonly LoggedRecord[],
  undisturbed: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const receipts = await ask<ReceiptRow>(
    `select topic || '/' || partition || '/' || "offset" as place, record_id, outcome from jp.receipt`,
  );
  const byPlace = new Map(receipts.map((receipt) => [receipt.place, receipt]));
  const faults: string[] = [];
  for (const { topic, partition, offset } of onTopic)
    if (!byPlace.delete(`${topic}/${partition}/${offset}`))
      faults.push(`no receipt for ${partition}/${offset}`);
  for (const place of byPlace.keys()) faults.push(`a receipt for nothing at ${place}`);
  const accepted = new Map<string, number>();
  const seen = new Set<string>();
  for (const { record_id: id, outcome } of receipts) {
    seen.add(id);
    if (outcome === 'accepted') accepted.set(id, (accepted.get(id) ?? 0) + 1);
    if (outcome === 'quarantined') faults.push(`${id} was quarantined`);
  }
  for (const [id, outcome] of undisturbed) {
    if (!seen.has(id)) faults.push(`${id} is not accounted for`);
    const times = accepted.get(id) ?? 0;
    if (times !== (outcome === 'accepted' ? 1 : 0))
      faults.push(`${id} (${outcome}) took effect ${times} times`);
  }
  return faults;
}
