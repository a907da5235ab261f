import type { LoggedRecord } from '../../../src/hub/ports/event-log';
import type { AskDatabase } from './ask-database';

/** What is wrong with `changes.v1`: every change is told, repeats bear one id, and no child goes backwards. */
export async function outwardFaults(
  ask: AskDatabase,
  onTopic: readonly LoggedRecord[],
): Promise<readonly string[]> {
  const changes = await ask<{ child_id: string; child_version: string }>(
    'select child_id, child_version from jp.change order by position',
  );
  const untold = new Set(changes.map(({ child_id, child_version }) => `${child_id}.${child_version}`));
  const faults: string[] = [];
  const firstSeen = new Map<string, string>();
  const newest = new Map<string, number>();
  for (const { key, value, headers } of onTopic) {
    const id = headers['ce_id'] ?? 'no ce_id';
    const text = value === null ? 'tombstone' : Buffer.from(value).toString('utf8');
    const known = firstSeen.get(id);
    if (known !== undefined) {
      if (known !== text) faults.push(`${id} was sent twice with different content`);
      continue;
    }
    firstSeen.set(id, text);
    const { child, version }: { child: string; version: number } = JSON.parse(text);
    if (key !== child) faults.push(`${id} has another key than its child`);
    if (version <= (newest.get(child) ?? 0)) faults.push(`${child} went back to version ${version}`);
    newest.set(child, version);
    if (!untold.delete(`${child}.${version}`)) faults.push(`${child}.${version} was told without a change`);
  }
  for (const change of untold) faults.push(`${change} was never told`);
  return faults;
}

/** How many records were sent again under an id already sent: allowed, and worth knowing. */
export function repeatsIn(onTopic: readonly LoggedRecord[]): number {
  return onTopic.length - new Set(onTopic.map(({ headers }) => headers['ce_id'])).size;
}
