import type { Pool, PoolClient } from 'pg';
import { scopesOf } from '../../access/scopes-of';
import type {
  AccessRecordReader,
  AccessRecordReading,
  Sighting,
} from '../../hub/ports/access-record-reading';
import { placeOf } from '../../hub/ports/cursor';
import type { Clock } from '../../hub/ports/clock';
import { inTransaction } from '../connection/in-transaction';
import { settingClaims } from '../reading/claims';
import { EMPTY_PAGE, pageOf } from '../reading/page-of';
import { noteAudit } from './note-audit';
import { SIGHTINGS } from './sightings';

/** `record` sees what the application's role may; `intake` knows every child's ids, for an operator at the hub. */
export interface AccessRecordReadingPools {
  readonly record: Pool;
  readonly intake: Pool;
}

type SightingRow = Sighting & { readonly id: string; readonly place_at: string };

export function createAccessRecordReading(
  pools: AccessRecordReadingPools,
  clock: Clock,
): AccessRecordReading {
  return {
    async whoSaw(reader, childId, { first, after }) {
      const now = clock.now();
      const place = after === null ? null : placeOf(after);
      if ((after !== null && place === null) || childId.includes('\0')) return EMPTY_PAGE;
      const ids = await idsOfChild(pools, { reader, childId, now });
      if (ids === null) return EMPTY_PAGE;
      await noteAudit(pools.record, { reader, childId, at: now });
      const { rows } = await pools.record.query<SightingRow>({
        name: 'sightings',
        text: SIGHTINGS,
        values: [ids, place?.at ?? null, place?.id ?? null, first + 1],
      });
      const page = pageOf(rows, first, (row) => row);
      return { ...page, rows: page.rows.map(sightingOf) };
    },
  };
}

interface Question {
  readonly reader: AccessRecordReader;
  readonly childId: string;
  readonly now: Date;
}

/** Every id the child goes or went by; `null` when the reader may not know of the child. */
function idsOfChild(pools: AccessRecordReadingPools, question: Question): Promise<readonly string[] | null> {
  const { reader, childId, now } = question;
  if (!('audience' in reader)) {
    return inTransaction(pools.intake, async (client) => (await idsSeen(client, childId)) ?? [childId]);
  }
  if (reader.viewer.role !== 'governance-officer') return Promise.resolve(null);
  const scopes = scopesOf(reader.audience);
  const claims = settingClaims({ scopes, categories: ['existence'], clearance: [], now });
  return inTransaction(pools.record, (client) => idsSeen(client, childId), `select ${claims}`);
}

async function idsSeen(client: PoolClient, childId: string): Promise<readonly string[] | null> {
  const { rows } = await client.query<{ ids: string[] }>(
    `select c.id || array(select a.alias from jp.child_alias a where a.child_id = c.id) as ids
     from jp.child c
     where c.id = coalesce((select a.child_id from jp.child_alias a where a.alias = $1), $1)`,
    [childId],
  );
  return rows[0]?.ids ?? null;
}

function sightingOf({ id: _id, place_at: _place, ...sighting }: SightingRow): Sighting {
  return sighting;
}
