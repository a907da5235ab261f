import { createHash } from 'node:crypto';
import { localTimeText } from '../../../src/model/time/london-time';
import { line, storyLines } from './generated-line';
import type { GeneratedLine } from './generated-line';
import { randomFrom } from './random';
import type { Random } from './random';

export interface NightOptions {
  readonly seed: number;
  readonly logs: number;
  /** When the evening begins; logs open within six hours of it. */
  readonly start?: Date;
  readonly agency?: string;
  /** How many different nominals the logs share. */
  readonly nominals?: number;
}

export interface GeneratedRecord {
  /** The log's number: records of one log are sent in order. */
  readonly log: string;
  readonly sentAt: Date;
  readonly record: Readonly<Record<string, unknown>>;
  readonly value: Uint8Array;
}

const MINUTE = 60_000;
const GIVEN = ['Wren', 'Tamsin', 'Robin', 'Juniper', 'Zoë', 'Софія', 'ليلى', '小明', 'আয়েশা'];
const FAMILY = ['Example-Ashby', 'Testcase', 'Madeup', 'Fictional', 'Invented', 'Notreal'];

/**
 * A night of valid Storm records from a seed, in sending order: repeat episodes, two children in a log, corrected
 * lines, repeated lines, changed headers, unknown codes, lines told late.
 */
export function generateNight(options: NightOptions): readonly GeneratedRecord[] {
  const random = randomFrom(options.seed);
  const start = (options.start ?? new Date('2026-11-20T18:00:00Z')).getTime();
  const records = Array.from({ length: options.logs }, (_, index) =>
    logRecords(random, {
      log: `GEN-${options.seed}-${index}`,
      openedAt: start + random.below(360) * MINUTE,
      agency: options.agency ?? 'pf:99',
      nominals: options.nominals ?? Math.max(1, Math.ceil(options.logs / 2)),
    }),
  );
  return records.flat().sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || (a.log < b.log ? -1 : 1));
}

interface LogOptions {
  readonly log: string;
  readonly openedAt: number;
  readonly agency: string;
  readonly nominals: number;
}

function logRecords(random: Random, options: LogOptions): readonly GeneratedRecord[] {
  const { log, openedAt } = options;
  const persons = anyPersons(random, options);
  const stepAt = (step: number): number => openedAt + step * 11 * MINUTE;
  const said = storyLines(random, (step) => localTimeText(stepAt(step)));
  const everybody = persons.map(({ number }) => number);
  const written: GeneratedLine[] = [];
  let headerRevision = 1;
  return said.map((words, step) => {
    const about = random.chance(0.7) ? everybody : everybody.slice(0, 1);
    const place = { number: step + 1, revision: 1, at: localTimeText(stepAt(step)), about };
    const fresh: GeneratedLine[] = [line(words, place)];
    const old = written.at(-1);
    if (old !== undefined && random.chance(0.15))
      fresh.push({ ...old, revision: old.revision + 1, text: 'Corrected.' });
    const repeated = random.chance(0.2) ? [...written] : [];
    written.push(...fresh);
    if (step > 0 && random.chance(0.1)) headerRevision += 1;
    const lines = [...repeated, ...fresh];
    return sealed(log, stepAt(step) + 20_000, {
      messageType: step === 0 ? 'opened' : words.code === 'CLOSED' ? 'closed' : 'updated',
      startedAt: localTimeText(openedAt),
      agency: options.agency,
      headerRevision,
      category: 'MISSING-PERSON',
      reportingPerson: { name: 'Pat Placeholder', relationship: 'carer' },
      persons: persons.map((person) => ({ ...person, placement: `Larkrise House ${headerRevision}` })),
      lines: random.chance(0.3) ? lines.reverse() : lines,
    });
  });
}

function anyPersons(random: Random, { nominals }: LogOptions) {
  return Array.from({ length: random.chance(0.15) ? 2 : 1 }, (_, index) => ({
    number: index + 1,
    ...(random.chance(0.8) ? { nominal: `NV/${random.below(nominals)}/${index}` } : {}),
    givenName: random.pick(GIVEN),
    familyName: random.pick(FAMILY),
    dateOfBirth: `201${random.below(5)}-0${1 + random.below(9)}-15`,
    sex: random.pick(['F', 'M']),
    lookedAfter: true,
    responsibleAuthority: random.pick(['la:991', 'la:991', 'la:992', 'Ashbourne Council']),
    ...(random.chance(0.5) ? { hostAuthority: 'la:992' } : {}),
  }));
}

function sealed(log: string, sent: number, rest: Readonly<Record<string, unknown>>): GeneratedRecord {
  const sentAt = new Date(sent);
  const hex = createHash('sha256').update(log).digest('hex');
  const record = {
    schemaVersion: 1,
    sharedIncidentId: [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20, 32),
    ].join('-'),
    internalId: log,
    sentByDispatcherAt: sentAt.toISOString(),
    ...rest,
  };
  return { log, sentAt, record, value: new TextEncoder().encode(JSON.stringify(record)) };
}
