import type { SubjectRef } from '../../../../src/model/agency-fact/agency-fact';
import { agency } from '../../../support/viewers';
import { seededRandom } from '../../../support/seeded-random';
import type { SeededRandom } from '../../../support/seeded-random';

/** One record as an agency's system would put it on its topic. */
export interface ToldRecord {
  readonly source: 'storm' | 'case-records' | 'return-interviews';
  readonly by: 'pf:99' | 'la:991' | 'provider:lantern';
  readonly content: object;
}

/** A night of one invented child, as three agencies tell of it, each a little otherwise. */
export interface ToldNight {
  readonly records: readonly ToldRecord[];
  /** The child as the control room and as the council know them. Nothing but a person can say that they are one. */
  readonly police: SubjectRef;
  readonly council: SubjectRef;
}

export function toldNight(seed: number): ToldNight {
  const random = seededRandom(seed);
  const log = `NV-${seed}`;
  const person = `P${seed}`;
  const family = `Example-${seed}`;
  return {
    records: [
      ...stormLog(random, { log, family, home: `Larkrise ${seed % HOMES}` }),
      ...caseRecords(random, { person, family }),
      ...interview({ log, person, family, seed }),
    ],
    police: { agency: agency('pf:99'), scheme: 'storm-log-person', value: `${log}#1` },
    council: { agency: agency('la:991'), scheme: 'la-child', value: person },
  };
}

/** So many that the children of a home who go on one evening are a handful. */
const HOMES = 60;
const BORN = '2011-05-09';
const minute = (random: SeededRandom): string => String(random.whole(60)).padStart(2, '0');

interface StormNight {
  readonly log: string;
  readonly family: string;
  readonly home: string;
}

function stormLog(random: SeededRandom, { log, family, home }: StormNight): ToldRecord[] {
  const head = {
    schemaVersion: 1,
    sharedIncidentId: 'e896f851-fcc5-563a-aa07-0c7bc122d977',
    internalId: log,
    messageType: 'updated',
    sentByDispatcherAt: '2026-11-20T23:59:00Z',
    startedAt: '2026-11-20T21:12',
    agency: 'pf:99',
    headerRevision: 1,
    grade: 'PRIORITY',
    category: 'MISSING-PERSON',
    persons: [
      {
        number: 1,
        givenName: 'Wren',
        familyName: family,
        dateOfBirth: BORN,
        sex: random.oneOf(['F', 'U', 'IC-9']),
      },
    ],
  };
  const line = (number: number, at: string, code: string, fields = {}) => ({
    number,
    revision: 1,
    at,
    code,
    about: [1],
    fields,
    text: `Line ${number}`,
  });
  const messages = [
    [line(1, '2026-11-20T21:12', 'REPORTED', { missingFrom: home })],
    [
      line(2, '2026-11-20T21:40', 'DECISION', { category: random.oneOf(['MISSING', 'ABSENT']) }),
      line(3, '2026-11-20T22:00', 'DECISION', { category: 'MISSING' }),
      line(4, '2026-11-20T22:00', 'RISK', { level: random.oneOf(['MEDIUM', 'HIGH']) }),
    ],
    [
      line(5, `2026-11-21T05:${minute(random)}`, 'LOCATED', { wellBeingConfirmed: true }),
      line(6, `2026-11-21T06:${minute(random)}`, 'RETURNED'),
      line(7, '2026-11-21T07:30', 'CLOSED', { closure: 'MISSING-PERSON' }),
    ],
  ];
  return messages.map((lines) => ({ source: 'storm', by: 'pf:99', content: { ...head, lines } }));
}

function caseRecords(
  random: SeededRandom,
  { person, family }: { person: string; family: string },
): ToldRecord[] {
  const record = (modifiedAt: string, sections: object): ToldRecord => ({
    source: 'case-records',
    by: 'la:991',
    content: {
      schemaVersion: 1,
      agency: 'la:991',
      modifiedAt,
      person: { pers_person_id: person, ...named },
      ...sections,
    },
  });
  const named = { pers_forename: 'Wrenna', pers_surname: family, pers_dob: BORN, pers_sex: 'F' };
  const miss = { miss_table_id: 'M1', miss_missing_episode_type: random.oneOf(['M', 'A']) };
  const began = { ...miss, miss_missing_episode_start_date: `2026-11-20T20:${minute(random)}:00` };
  return [
    record('2026-06-01T09:00:00Z', {
      care: { looked_after: true, responsible_authority: 'la:991' },
      profile: { person: { description: 'Tall, red coat', whatHelpsThemReturn: 'A call from Ade' } },
    }),
    // An older state of the profile, told late: it must overwrite nothing.
    record('2026-03-01T09:00:00Z', { profile: { person: { description: 'Short, blue coat' } } }),
    record('2026-11-20T22:30:00Z', { missing_episodes: [began] }),
    record('2026-11-21T08:00:00Z', {
      missing_episodes: [{ ...began, miss_missing_episode_end_date: `2026-11-21T05:${minute(random)}:00` }],
    }),
  ];
}

interface OfInterview {
  readonly log: string;
  readonly person: string;
  readonly family: string;
  readonly seed: number;
}

function interview({ log, person, family, seed }: OfInterview): ToldRecord[] {
  const child = {
    givenName: 'Wren',
    familyName: family,
    dateOfBirth: BORN,
    identifiers: [{ scheme: 'LA-CHILD', issuer: 'la:991', value: person }],
  };
  const event = (eventId: string, said: object): ToldRecord => ({
    source: 'return-interviews',
    by: 'provider:lantern',
    content: {
      schemaVersion: 1,
      agency: 'provider:lantern',
      referralReference: `LN-${seed}`,
      eventId,
      child,
      episode: { force: 'pf:99', log },
      ...said,
    },
  });
  return [
    event('e1', { event: 'REFERRED', at: '2026-11-21T09:00:00Z', rating: 'RED' }),
    event('e2', { event: 'OFFERED', at: '2026-11-21T10:00:00Z' }),
    event('e3', { event: 'COMPLETED', at: '2026-11-22T15:00:00Z' }),
    event('e4', {
      event: 'DEBRIEF',
      at: '2026-11-22T17:00:00Z',
      safeguarding: true,
      debrief: { pushFactors: ['Quarrels at home'], withWhom: ['An older friend'] },
    }),
  ];
}
