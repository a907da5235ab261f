import { createHash } from 'node:crypto';
import type { LogRecord } from '../../../src/hub/ports/event-log';
import { seededRandom, type SeededRandom } from '../../support/seeded-random';

/** A record to be sent, with the sender's id for it. */
export interface InputRecord extends LogRecord {
  readonly id: string;
  readonly value: Uint8Array;
}

export const STORM_TOPIC = 'in.storm.pf-99.v1';

const GIVEN = ['Wren', 'Tamsin', 'Robin', 'Juniper', 'Sorrel', 'Linnet', 'Indigo', 'Marlow'] as const;
const FAMILY = ['Example-Ashby', 'Testcase', 'Madeup', 'Fictional', 'Invented', 'Notreal'] as const;
const AUTHORITIES = ['la:991', 'la:992'] as const;
const RISKS = ['LOW', 'MEDIUM', 'HIGH'] as const;
const FIRST_EVENING = Date.UTC(2026, 10, 1, 18);
const MINUTE_MS = 60_000;
/** How many logs are open at a time, so that their lines interleave. */
const OPEN_LOGS = 12;

/**
 * So many records of invented children's incident logs, always the same for one seed: some children with several logs
 * that a nominal ties together, some in the care of one authority and placed in another, some corrected, some moved,
 * and now and then a record sent twice.
 */
export function stormInput(seed: number, count: number): readonly InputRecord[] {
  const random = seededRandom(seed);
  const open: LogStory[] = [];
  const records: InputRecord[] = [];
  for (let log = 0; records.length < count;) {
    while (open.length < OPEN_LOGS) open.push(storyOf(random.fork(), log++));
    const place = random.whole(open.length);
    const message = open[place]?.shift();
    if (message === undefined) {
      open.splice(place, 1);
      continue;
    }
    const record = recordOf(seed, records.length, message);
    records.push(record);
    if (random.inHundred(4)) records.push({ ...record, ...named(`${record.id}-again`) });
  }
  return records.slice(0, count);
}

type Message = Readonly<Record<string, unknown>> & { readonly internalId: string };
type LogStory = Message[];

/** The messages of one log, each with the line that occasioned it. */
function storyOf(random: SeededRandom, log: number): LogStory {
  const start = FIRST_EVENING + log * 7 * MINUTE_MS;
  const at = (minutes: number): string => new Date(start + minutes * MINUTE_MS).toISOString().slice(0, 16);
  const internalId = `NV-${at(0).slice(0, 10).replaceAll('-', '')}-${String(log).padStart(4, '0')}`;
  const person = personOf(random, log);
  const lines = linesOf(random).map(({ code, fields, text }, index) => ({
    number: index + 1,
    revision: 1,
    at: at(3 + index * 11),
    code,
    about: [1],
    by: { ref: 'C4417', rank: 'Call-handler' },
    ...(fields === undefined ? {} : { fields }),
    ...(text === undefined ? {} : { text }),
  }));
  const message = (revision: number, said: object, some: readonly object[]): Message => ({
    schemaVersion: 1,
    sharedIncidentId: uuidOf(internalId),
    internalId,
    messageType: 'updated',
    sentByDispatcherAt: new Date(start).toISOString(),
    startedAt: at(0),
    agency: 'pf:99',
    headerRevision: revision,
    category: 'MISSING-PERSON',
    persons: [said],
    lines: some,
  });
  const told = lines.map((line, index) =>
    message(1, person, random.inHundred(30) ? lines.slice(0, index + 1) : [line]),
  );
  const moved = { ...person, responsibleAuthority: random.oneOf(AUTHORITIES), hostAuthority: 'la:992' };
  const corrected = random.inHundred(25) ? [message(2, moved, [])] : [];
  // A log whose lines come in any order must come to the same.
  return random.inHundred(20) ? random.shuffled([...told, ...corrected]) : [...told, ...corrected];
}

function personOf(random: SeededRandom, log: number): Readonly<Record<string, unknown>> {
  const known = random.whole(1 + Math.floor(log / 2));
  return {
    number: 1,
    givenName: GIVEN[known % GIVEN.length],
    familyName: FAMILY[known % FAMILY.length],
    ...(random.inHundred(75) ? { nominal: `NV/${String(known).padStart(7, '0')}` } : {}),
    ...(random.inHundred(80) ? { lookedAfter: true, responsibleAuthority: random.oneOf(AUTHORITIES) } : {}),
    ...(random.inHundred(40)
      ? { hostAuthority: random.oneOf(AUTHORITIES), placement: 'Larkrise House' }
      : {}),
  };
}

interface Line {
  readonly code: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

function linesOf(random: SeededRandom): readonly Line[] {
  const enquiries = [...Array(random.whole(4)).keys()].map((n) => ({
    code: 'ENQUIRY',
    text: `Enquiry number ${n + 1} of this night, no trace.`,
  }));
  return [
    { code: 'REPORTED', fields: { missingFrom: 'Larkrise House' }, text: 'Not in the room at bedtime.' },
    { code: 'DECISION', fields: { category: random.oneOf(['MISSING', 'MISSING', 'AWAY', 'ABSENT']) } },
    { code: 'RISK', fields: { level: random.oneOf(RISKS) }, text: 'Cold night, contacts not traced.' },
    ...enquiries,
    ...(random.inHundred(30) ? [{ code: 'CARE', fields: { hostAuthority: random.oneOf(AUTHORITIES) } }] : []),
    { code: 'LOCATED', fields: { place: 'Bus station', wellBeingConfirmed: true } },
    ...(random.inHundred(80) ? [{ code: 'RETURNED', fields: { to: 'Larkrise House' } }] : []),
    ...(random.inHundred(60) ? [{ code: 'CLOSED', fields: { closure: 'MISSING-PERSON' } }] : []),
  ];
}

function recordOf(seed: number, place: number, message: Message): InputRecord {
  return {
    topic: STORM_TOPIC,
    key: createHash('sha256').update(message.internalId).digest('base64url').slice(0, 22),
    value: Buffer.from(JSON.stringify(message)),
    ...named(`input-${seed}-${place}`),
  };
}

function named(id: string): Pick<InputRecord, 'id' | 'headers'> {
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: 'urn:joint-picture:test',
    ce_type: 'storm.v1',
    ce_time: new Date(FIRST_EVENING).toISOString(),
    'content-type': 'application/json',
  };
  return { id, headers };
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
