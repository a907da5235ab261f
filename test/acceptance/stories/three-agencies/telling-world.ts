import { translateCaseRecords } from '../../../../adapters/case-records/translate';
import { translateReturnInterviews } from '../../../../adapters/return-interviews/translate';
import { translateStorm } from '../../../../adapters/storm/translate';
import { createDecisions } from '../../../../src/hub/decisions/create-decisions';
import { createIntake } from '../../../../src/hub/intake/create-intake';
import type { TranslatedRecord } from '../../../../src/hub/intake/incoming-record';
import { keyedHash } from '../../../../src/platform/ids';
import { createIntakeStore } from '../../../../src/store/intake/create-intake-store';
import { stateHash } from '../../../../src/store/state-hash/state-hash';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';
import { agency } from '../../../support/viewers';
import { createWorldDatabase } from '../../../support/world-database';
import type { WorldDatabase } from '../../../support/world-database';
import type { ToldNight, ToldRecord } from './told-night';

const TRANSLATE = {
  storm: translateStorm,
  'case-records': translateCaseRecords,
  'return-interviews': translateReturnInterviews,
};

const AT_ONCE = 100;
const DECIDED_TOGETHER = 4;
const REASON = 'the same date of birth and placement';

/** An installation's store, told what three agencies say. */
export interface TellingWorld extends WorldDatabase {
  tell(records: readonly ToldRecord[]): Promise<void>;
  /** A social worker says, or takes back, that the police's child and the council's are one. */
  decide(kind: 'link-subjects' | 'unlink-subjects', nights: readonly ToldNight[]): Promise<void>;
  hash(): Promise<string>;
}

export async function createTellingWorld(): Promise<TellingWorld> {
  const database = await createWorldDatabase();
  let now = Date.parse('2026-11-23T09:00:00Z');
  let told = 0;
  const clock = { now: () => new Date(now) };
  const parts = {
    store: createIntakeStore(database.pools.intake, clock),
    hash: keyedHash('a key for tests only'),
    protocols: shippedProtocols(),
    clock,
  };
  const intake = createIntake(parts);
  const decisions = createDecisions(parts);
  return {
    ...database,
    hash: () => stateHash(database.pools.intake),
    tell: async (records) => {
      for (let from = 0; from < records.length; from += AT_ONCE) {
        const batch = records.slice(from, from + AT_ONCE).map((record) => translated(record, (told += 1)));
        const outcomes = await intake.takeInBatch(batch);
        expect(outcomes.filter((outcome) => outcome === 'quarantined')).toEqual([]);
      }
    },
    decide: async (kind, nights) => {
      now += 60_000;
      const by = { agency: agency('la:991'), person: 'amara-testcase', role: 'social-worker' };
      const decideOne = ({ police, council }: ToldNight) => {
        const id = `${kind}-${police.value}-${now}`;
        return decisions.state(by, id, { kind, subject: police, other: council, reason: REASON });
      };
      for (let from = 0; from < nights.length; from += DECIDED_TOGETHER) {
        const some = nights.slice(from, from + DECIDED_TOGETHER);
        const outcomes = await Promise.all(some.map(decideOne));
        expect(new Set(outcomes)).toEqual(new Set(['stated']));
      }
    },
  };
}

function translated({ source, by, content }: ToldRecord, place: number): TranslatedRecord {
  const value = new TextEncoder().encode(JSON.stringify(content));
  const record = {
    ...{ topic: `in.${source}.${by.replace(':', '-')}.v1`, partition: 0, offset: BigInt(place) },
    ...{ agency: agency(by), source, recordId: null, headers: {}, value },
  };
  return { record, translation: TRANSLATE[source]({ agency: agency(by), headers: {}, value }) };
}
