import { createResumeTokens } from '../../../src/gateway/live/resume-token';
import type { AskDatabase } from './ask-database';
import { RESUME_SECRET, type Person } from './installation';
import type { ReceivedFrame } from './held-picture';

interface DisclosureRow {
  readonly group_key: string;
  readonly children: readonly string[];
  readonly position: string;
}

interface PresenceRow {
  readonly group_key: string;
  readonly joined_position: string;
}

/**
 * Frames the access record does not cover. Who received a frame is found by joining the two kinds of row: a
 * disclosure to the group that names the child, and a presence of the person in that group that began before it. One
 * disclosure carries a row to a socket at most once, so a row shown more often than its child was disclosed was shown
 * unrecorded.
 */
export async function uncoveredFrames(
  ask: AskDatabase,
  person: Person,
  frames: readonly ReceivedFrame[],
): Promise<readonly string[]> {
  const presences = await ask<PresenceRow>(
    'select group_key, joined_position from access_record.presence where agency = $1 and person = $2',
    [person.agency, person.person],
  );
  const disclosures = await ask<DisclosureRow>(
    'select group_key, children, position from access_record.disclosure where group_key = any ($1::text[])',
    [presences.map(({ group_key }) => group_key)],
  );
  const disclosed = disclosuresByChild(disclosures, presences);
  const groups = new Set(presences.map(({ group_key }) => group_key));
  const tokens = createResumeTokens(RESUME_SECRET);
  const faults: string[] = [];
  const shown = new Map<string, { readonly child: string; readonly times: number }>();
  for (const { cursor, rows, event } of frames) {
    const group = cursor === null ? null : (tokens.openCursor(cursor)?.groupKey ?? 'a group nobody knows');
    if (group !== null && !groups.has(group))
      faults.push(`${person.person} got a ${event} without a presence`);
    for (const { id, child } of rows) {
      const row = `${id} of ${child?.id ?? 'nobody'}`;
      shown.set(row, { child: child?.id ?? 'nobody', times: (shown.get(row)?.times ?? 0) + 1 });
    }
  }
  for (const [row, { child, times }] of shown) {
    const recorded = disclosed.get(child) ?? 0;
    if (times > recorded)
      faults.push(`${person.person} was shown ${row} ${times} times, ${recorded} recorded`);
  }
  return faults;
}

/** How often each child was disclosed to a group at a time the person may have been in it. */
function disclosuresByChild(
  disclosures: readonly DisclosureRow[],
  presences: readonly PresenceRow[],
): ReadonlyMap<string, number> {
  const firstJoined = new Map<string, bigint>();
  for (const { group_key: group, joined_position: joined } of presences) {
    const known = firstJoined.get(group);
    if (known === undefined || BigInt(joined) < known) firstJoined.set(group, BigInt(joined));
  }
  const times = new Map<string, number>();
  for (const { group_key: group, position, children } of disclosures)
    if (BigInt(position) >= (firstJoined.get(group) ?? 0n))
      for (const child of children) times.set(child, (times.get(child) ?? 0) + 1);
  return times;
}
