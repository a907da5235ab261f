import { Pool } from 'pg';
import { translateStorm } from '../../../adapters/storm/translate';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { agencyId } from '../../../src/model/agency/agency-id';
import { keyedHash } from '../../../src/platform/ids';
import { createPools } from '../../../src/store/connection/pools';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { migrate } from '../../../src/store/migrate';
import { stateHash } from '../../../src/store/state-hash/state-hash';
import { silentLog } from '../../support/silent-log';
import { ID_KEY } from './installation';
import type { InputRecord } from './storm-input';

/** What the input comes to when nobody disturbs its taking in. */
export interface Undisturbed {
  readonly stateHash: string;
  /** How each record ended, by the sender's id. */
  readonly outcomes: ReadonlyMap<string, string>;
}

const TOGETHER = 20;

function at(topic: string, place: number) {
  return { topic, partition: 0, offset: BigInt(place) };
}

export async function takeInUndisturbed(
  databaseUrl: string,
  records: readonly InputRecord[],
): Promise<Undisturbed> {
  await migrate(databaseUrl);
  const agency = agencyId('pf:99');
  if (agency === null) throw new Error('an agency without an id');
  const pools = createPools(databaseUrl, { log: silentLog });
  try {
    const clock = { now: () => new Date() };
    const store = createIntakeStore(pools.intake, clock);
    const { takeInBatch } = createIntake({ store, hash: keyedHash(ID_KEY) });
    const items = records.map(({ id, topic, headers, value }, place) => ({
      record: { ...at(topic, place), agency, source: 'storm', recordId: id, headers, value },
      translation: translateStorm({ agency, headers, value }),
    }));
    const outcomes = new Map<string, string>();
    for (let start = 0; start < items.length; start += TOGETHER) {
      const batch = items.slice(start, start + TOGETHER);
      const ended = await takeInBatch(batch);
      batch.forEach(({ record }, index) => outcomes.set(record.recordId, ended[index] ?? 'unknown'));
    }
    return { stateHash: await hashOf(databaseUrl), outcomes };
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
