import { readLocalTime } from '../kit/local-time';
import type { AgencyFact, Author } from '../../src/model/agency-fact/agency-fact';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { Occurred } from '../../src/model/time/occurred';
import { occurredAtUnknownTime, occurredBetween } from '../../src/model/time/occurred-between';
import { lineStatements } from './line-statements';
import type { Statement } from '../kit/statement';
import { WITHDRAWN, notUnderstood } from '../kit/statement';
import type { StormLine } from './wire';

/** The scheme of a person as typed into one log: the log's number and the person's number in it. */
export const LOG_PERSON = 'storm-log-person';

/** The log a line stands in. */
export interface Log {
  readonly agency: AgencyId;
  readonly record: string;
  readonly startedAt: Occurred;
  /** Everybody the log names. */
  readonly persons: readonly number[];
}

/** Where in the log facts stand, when, and by whom. */
export interface Place {
  readonly line: number;
  readonly revision: number;
  readonly occurred: Occurred;
  readonly author: Author;
}

/** Statements about one person as facts. */
export function factsAbout(
  log: Log,
  person: number,
  place: Place,
  said: readonly Statement[],
): readonly AgencyFact[] {
  const { agency, record } = log;
  const { line, revision, occurred, author } = place;
  return said.map(({ name, body }) => ({
    key: { agency, source: 'storm', record, line, part: `person/${person}/${name}`, revision },
    subject: { agency, scheme: LOG_PERSON, value: `${record}#${person}` },
    occurred,
    author,
    historical: false,
    body,
  }));
}

/**
 * The facts of one line: what it says of each person it is about. A corrected line also withdraws, from everybody else
 * in the log, what it may have said of them before.
 */
export function lineFacts(log: Log, line: StormLine): readonly AgencyFact[] {
  const read = readLocalTime(line.at);
  const place: Place = {
    line: line.number,
    revision: line.revision,
    occurred: read ?? sometimeAfter(log.startedAt),
    author: { ref: line.by?.ref ?? null, rank: line.by?.rank?.toLowerCase() ?? null },
  };
  const said = [...lineStatements(line), ...(read === null ? [notUnderstood('at', line.at)] : [])];
  const others = line.revision === 1 ? [] : log.persons.filter((person) => !line.about.includes(person));
  return [
    ...line.about.flatMap((person) => factsAbout(log, person, place, said)),
    ...others.flatMap((person) => factsAbout(log, person, place, [WITHDRAWN])),
  ];
}

/** A line whose time cannot be read was written after its log was opened; more is not known. */
function sometimeAfter(startedAt: Occurred): Occurred {
  return occurredBetween(startedAt.start, occurredAtUnknownTime().end, 'unknown');
}
