import { Pool } from 'pg';
import { translateStorm } from '../../../adapters/storm/translate';
import { createIntake } from '../../../src/hub/intake/create-intake';
import type { LoggedRecord } from '../../../src/hub/ports/event-log';
import { agencyId } from '../../../src/model/agency/agency-id';
import { keyedHash } from '../../../src/platform/ids';
import { createPools } from '../../../src/store/connection/pools';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { migrate } from '../../../src/store/migrate';
import { stateHash } from '../../../src/store/state-hash/state-hash';
import { silentLog } from '../../support/silent-log';
import { ID_KEY } from './installation';
import type { InputRecord } from './storm-input';
import { shippedProtocols } from '../../support/facts/shipped-protocols';

/** What the input comes to when nobody disturbs its taking in. */
export interface Undisturbed {
  readonly stateHash: string;
  /** How each record ended, by the sender's id. */
  readonly outcomes: ReadonlyMap<string, string>;
}

const TOGETHER = 20;

/** Takes the records in one after the other, in the order given. */
export async function takeInUndisturbed(
  databaseUrl: string,
  records: readonly InputRecord[],
): Promise<Undisturbed> {
  await migrate(databaseUrl);
  const outcomes = new Map<string, string>();
  await withIntake(databaseUrl, async (takeIn) => {
    for (let start = 0; start < records.length; start += TOGETHER) {
      const batch = records.slice(start, start + TOGETHER);
      const ended = await takeIn(
        batch.map((record, index) => ({ ...record, partition: 0, offset: BigInt(start + index) })),
      );
      batch.forEach(({ id }, index) => outcomes.set(id, ended[index] ?? 'unknown'));
    }
  });
  return { stateHash: await hashOf(databaseUrl), outcomes };
}

/** A record with its place in the log. */
export type PlacedRecord = Pick<LoggedRecord, 'topic' | 'partition' | 'offset' | 'value' | 'headers'>;

type TakeIn = (records: readonly PlacedRecord[]) => Promise<readonly string[]>;

/** Lends out the real intake of a control room's records. */
export async function withIntake<T>(databaseUrl: string, work: (takeIn: TakeIn) => Promise<T>): Promise<T> {
  const agency = agencyId('pf:99');
  if (agency === null) throw new Error('an agency without an id');
  const pools = createPools(databaseUrl, { log: silentLog });
  try {
    const store = createIntakeStore(pools.intake, { now: () => new Date() });
    const { takeInBatch } = createIntake({ store, hash: keyedHash(ID_KEY), protocols: shippedProtocols() });
    return await work((records) =>
      takeInBatch(
        records.map(({ topic, partition, offset, headers, value }) => ({
          record: {
            ...{ topic, partition, offset, agency, source: 'storm', headers, value },
            recordId: headers['ce_id'] ?? null,
          },
          translation: translateStorm({ agency, headers, value }),
        })),
      ),
    );
  } finally {
    await pools.close();
  }
}

export async function hashOf(databaseUrl: string): Promise<string> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  try {
    return await stateHash(pool);
  } finally {
    await pool.end();
  }
}
