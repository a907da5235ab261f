import { digestOf } from '../kit/digest';
import { parseJson } from '../kit/parse-json';
import { readLocalTime } from '../kit/local-time';
import { ignored, rejected } from '../kit/refusal';
import type { TranslatedLine, Translate, Translation } from '../../src/model/agency-fact/translation';
import { incidentCategory, lineCode } from './codes';
import { headerStatements } from './header-statements';
import { factsAbout, lineFacts } from './line-facts';
import type { Log } from './line-facts';
import { hasDoubles } from './doubles';
import { headerContent, lineContent } from './line-content';
import { WITHDRAWN } from '../kit/statement';
import { readStormShape } from './wire';
import type { StormRecord } from './wire';

/** Codes that make a log one about a missing person, whatever its category says. */
const TELLING: ReadonlySet<string> = new Set(['reported', 'decision', 'delay', 'noticed', 'level']);

/** A Storm log record as agency facts. Line 0 is the header; the log's own lines keep their numbers. */
export const translateStorm: Translate = ({ agency, value }) => {
  const parsed = parseJson(value);
  if (parsed.kind !== 'parsed') return parsed;
  const shaped = readStormShape(parsed.value);
  if (shaped.kind !== 'shaped') return shaped;
  const { record } = shaped;
  if (record.agency !== agency) return rejected('agency-mismatch', '/agency topic');
  const startedAt = readLocalTime(record.startedAt);
  if (startedAt === null) return rejected('wrong-shape', '/startedAt time');
  if (hasDoubles(record)) return rejected('wrong-shape', '/lines or /persons number twice');
  if (!isAboutMissingPerson(record)) return ignored('not-about-a-missing-person');
  const persons = record.persons.map(({ number }) => number);
  return translated(record, { agency, record: record.internalId, startedAt, persons });
};

function translated(record: StormRecord, log: Log): Translation {
  return {
    kind: 'facts',
    source: 'storm',
    record: record.internalId,
    lines: [header(record, log), ...record.lines.map((line) => translatedLine(line, log))],
  };
}

function translatedLine(line: StormRecord['lines'][number], log: Log): TranslatedLine {
  const { number, revision } = line;
  return { line: number, revision, digest: digestOf(lineContent(line)), facts: lineFacts(log, line) };
}

/**
 * The header is what the control room holds of the log as a whole, true from the log's start. A later change of
 * circumstances is a line of its own; a changed header is a correction, ordered by its own revision.
 */
function header(record: StormRecord, log: Log): TranslatedLine {
  const author = { ref: null, rank: null };
  const place = { line: 0, revision: record.headerRevision, occurred: log.startedAt, author };
  return {
    line: 0,
    revision: record.headerRevision,
    digest: digestOf(headerContent(record)),
    facts: record.persons.flatMap((person) => {
      const said = headerStatements(record, person, log.agency);
      const unsaid = said.length === 0 && record.headerRevision > 1;
      return factsAbout(log, person.number, place, unsaid ? [WITHDRAWN] : said);
    }),
  };
}

/** A category nobody knows might be a new word for missing, so only a known other one is passed over. */
function isAboutMissingPerson({ category, lines }: StormRecord): boolean {
  const coded = incidentCategory(category);
  if (!coded.recognised || coded.value === 'missing') return true;
  return lines.some(({ code }) => {
    const line = lineCode(code);
    return line.recognised && TELLING.has(line.value);
  });
}
