import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDecisions } from '../../../src/hub/decisions/create-decisions';
import { createIntake } from '../../../src/hub/intake/create-intake';
import type { TranslatedRecord } from '../../../src/hub/intake/incoming-record';
import { openInstallation, type Installation } from '../../../src/main/composition/installation';
import { signToken } from '../../../src/main/demonstration/sign-token';
import { agencyId, type AgencyId } from '../../../src/model/agency/agency-id';
import { instantAt } from '../../../src/model/time/instant';
import { loadConfig } from '../../../src/platform/config';
import type { Role } from '../../../src/access/viewer';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { runSequencer } from '../../../src/store/change/run-sequencer';
import { stormRecord, translated, type BenchLine } from './storm-night';
import { shippedProtocols } from '../../support/facts/shipped-protocols';

/** An installation of the benchmark's own, with what causes events: intake, decisions and numbering. */
export interface BenchInstallation {
  readonly dataDir: string;
  /** The whole database, for whoever fills it past intake. */
  readonly databaseUrl: string;
  /** Takes lines in, in batches, each line once. */
  take(lines: readonly BenchLine[]): Promise<void>;
  /** Takes translated records of any source in, each batch in one transaction. */
  takeRecords(records: readonly TranslatedRecord[]): Promise<void>;
  /** Gives sight of children through scopes, from now on. */
  relate(pairs: readonly { readonly childId: string; readonly scope: string }[]): Promise<void>;
  /** Ids of all children, in the order of their numbers. */
  children(): Promise<readonly string[]>;
  token(role: Role, purpose: string, person: string): Promise<string>;
  close(): Promise<void>;
}

const AUTHORITY = agencyId('la:991') as AgencyId;
const BATCH = 50;

export async function openBenchInstallation(): Promise<BenchInstallation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'joint-picture-live-'));
  chmodSync(dataDir, 0o755);
  const config = loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const installation = await openInstallation(config, { part: 'bench', quiet: true });
  const { pools, clock, hash, database, log } = installation;
  const store = createIntakeStore(pools.intake, clock);
  const sequencer = await runSequencer({ pool: pools.intake, databaseUrl: database.url, log });
  const protocols = shippedProtocols();
  const intake = createIntake({ store, hash, protocols });
  const decisions = createDecisions({ store, hash, protocols, clock });
  let offset = 0;
  return {
    dataDir,
    databaseUrl: database.url,
    takeRecords: async (records) => {
      for (let from = 0; from < records.length; from += BATCH)
        await intake.takeInBatch(records.slice(from, from + BATCH));
      sequencer.wake();
    },
    take: async (lines) => {
      for (let from = 0; from < lines.length; from += BATCH) {
        const batch = lines.slice(from, from + BATCH).map((line) => translated(stormRecord(line), offset++));
        await intake.takeInBatch(batch);
      }
      sequencer.wake();
    },
    relate: async (pairs) => {
      const by = { agency: AUTHORITY, person: 'operator', role: 'operator' };
      const from = instantAt(clock.now().getTime());
      for (const pair of pairs) {
        await decisions.state(by, randomUUID(), { kind: 'state-relation', ...pair, from, to: null });
      }
    },
    children: () => childrenByNumber(installation),
    token: (role, purpose, person) =>
      signToken({
        dataDir,
        audience: 'joint-picture',
        agency: AUTHORITY,
        role,
        purpose,
        person,
        unit: null,
        clearance: [],
        now: clock.now(),
        seconds: 3_600,
      }),
    close: async () => {
      await sequencer.stop();
      await installation.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function childrenByNumber({ pools }: Installation): Promise<readonly string[]> {
  const { rows } = await pools.intake.query<{ child_id: string }>(
    `select child_id from jp.subject order by substring(value from 'BENCH-([0-9]+)')::int`,
  );
  return rows.map(({ child_id }) => child_id);
}
