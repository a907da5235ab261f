import { createIntake } from '../../../src/hub/intake/create-intake';
import type { Intake, IntakeOutcome } from '../../../src/hub/intake/create-intake';
import type { IncomingRecord } from '../../../src/hub/intake/incoming-record';
import { digestOf } from '../../../src/store/intake/child/digest';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { stateHash } from '../../../src/store/state-hash/state-hash';
import { keyedHash } from '../../../src/platform/ids';
import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { TranslatedLine, Translation } from '../../../src/model/agency-fact/translation';
import { agencyId } from '../../../src/model/agency/agency-id';
import type { AgencyId } from '../../../src/model/agency/agency-id';
import { instantAt } from '../../../src/model/time/instant';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';
import { shippedProtocols } from '../../support/facts/shipped-protocols';

export const hash = keyedHash('a key for tests only');
export const protocols = shippedProtocols();
export const clock = { now: () => new Date('2026-11-21T20:00:00.000Z') };

export const northvale = knownAgency('pf:99');
export const ashbourne = knownAgency('la:991');

function knownAgency(text: string): AgencyId {
  const id = agencyId(text);
  if (id === null) throw new Error(text);
  return id;
}

/** A person of one control-room log. */
export function person(value: string): SubjectRef {
  return { agency: northvale, scheme: 'storm-log-person', value };
}

export interface Said {
  readonly of: SubjectRef;
  readonly body: FactBody;
  /** Minutes after the evening began. */
  readonly minute?: number;
}

const EVENING = Date.parse('2026-11-21T18:00:00.000Z');

/** One line of a log, with the facts it states. */
export function line(log: string, number: number, said: readonly Said[], revision = 0): TranslatedLine {
  const facts = said.map(({ of, body, minute = number }, index): AgencyFact => {
    const start = EVENING + minute * 60_000;
    return {
      key: {
        agency: northvale,
        source: 'storm',
        record: log,
        line: number,
        part: String(index + 1),
        revision,
      },
      subject: of,
      occurred: { start: instantAt(start), end: instantAt(start + 60_000), precision: 'minute' },
      author: { ref: 'pc-1', rank: 'constable' },
      historical: false,
      body,
    };
  });
  return { line: number, revision, digest: digestOf(said), facts };
}

export function says(log: string, ...lines: readonly TranslatedLine[]): Translation {
  return { kind: 'facts', source: 'storm', record: log, lines };
}

export interface IntakeWorld extends WorldDatabase {
  readonly intake: Intake;
  /** Takes a translation in at the next place of the log, or at one given. */
  take(translation: Translation, offset?: bigint): Promise<IntakeOutcome>;
  at(offset: bigint): IncomingRecord;
  hash(): Promise<string>;
  count(table: string): Promise<number>;
}

export async function createIntakeWorld(): Promise<IntakeWorld> {
  const database = await createWorldDatabase();
  const intake = createIntake({ store: createIntakeStore(database.pools.intake, clock), hash, protocols });
  let next = 0n;
  return {
    ...database,
    intake,
    at: recordAt,
    take: (translation, offset = next++) => intake.takeIn(recordAt(offset), translation),
    hash: () => stateHash(database.pools.intake),
    count: async (table) => {
      const [row] = await database.ask<{ count: string }>(`select count(*) from jp.${table}`);
      return Number(row?.count);
    },
  };
}

function recordAt(offset: bigint): IncomingRecord {
  const value = new TextEncoder().encode('{"invented":true}');
  const headers = { ce_id: `record-${offset}` };
  const place = { topic: 'in.storm.pf-99.v1', partition: 0, offset };
  return { ...place, agency: northvale, source: 'storm', recordId: `record-${offset}`, headers, value };
}

export const reported: FactBody = { kind: 'missing-reported', missingFrom: 'Larch House' };
export const named: FactBody = { kind: 'subject-described', givenName: 'Wren', familyName: 'Example-Ashby' };
export const recordedMissing: FactBody = {
  kind: 'classified',
  category: { recognised: true, value: 'missing' },
};
export const highRisk: FactBody = { kind: 'risk-assessed', level: { recognised: true, value: 'high' } };
export const found: FactBody = { kind: 'located', place: 'the station', wellBeingConfirmed: true };
