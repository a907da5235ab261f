import type { Pool } from 'pg';
import type { AccessAdministration } from '../../hub/ports/access-administration';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { Clock } from '../../hub/ports/clock';
import { inTransaction } from '../connection/in-transaction';
import { createRevocations } from './revocations';

/**
 * The epoch is raised in the transaction that changes the terms of access, under one row's lock: whoever reads an
 * epoch reads every revocation up to it.
 */
export function createAccessEpoch(pool: Pool, clock: Clock): AccessEpoch & AccessAdministration {
  const revocations = createRevocations(pool);
  const revoke = (kind: 'token' | 'person', value: string, agency: string) =>
    raising(
      pool,
      `insert into jp.revocation (agency, kind, value, at) values ($1, $2, $3, $4) on conflict do nothing`,
      [agency, kind, value, clock.now()],
    );
  return {
    async current() {
      const { rows } = await pool.query<{ epoch: string }>('select epoch from jp.access_epoch');
      return BigInt(rows[0]?.epoch ?? 0);
    },
    async agreementsInForce() {
      const { rows } = await pool.query<{ agreements: string }>('select agreements from jp.access_epoch');
      return rows[0]?.agreements ?? '';
    },
    isRevoked: (token) => revocations.holds(token),
    revokeToken: (id, agency) => revoke('token', id, agency),
    revokePerson: (person, agency) => revoke('person', person, agency),
    putInForce: (agreementVersion) =>
      raising(pool, 'update jp.access_epoch set agreements = $1 where agreements <> $1', [agreementVersion]),
  };
}

/** Makes the change and, if it changed anything, raises the epoch and wakes every hub. */
async function raising(pool: Pool, sql: string, values: readonly unknown[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(sql, [...values]);
    if (rowCount === 0) return;
    await client.query('update jp.access_epoch set epoch = epoch + 1');
    await client.query('notify jp_access');
    // Live groups tail the change feed; this has them look up although no change was added.
    await client.query('notify jp_change');
  });
}
