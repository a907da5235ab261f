import { readLocalTime } from '../kit/local-time';
import type { AgencyFact, Author } from '../../src/model/agency-fact/agency-fact';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { Occurred } from '../../src/model/time/occurred';
import { occurredAtUnknownTime, occurredBetween } from '../../src/model/time/occurred-between';
import { lineStatements } from './line-statements';
import { logPerson } from './log-person';
import type { Statement } from '../kit/statement';
import { WITHDRAWN, notUnderstood } from '../kit/statement';
import type { StormLine } from './wire';

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
    subject: logPerson(agency, record, person),
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
  const { agency, record } = log;
  const said = (person: number): readonly Statement[] => [
    ...lineStatements(line, { agency, record, person, about: line.about }),
    ...(read === null ? [notUnderstood('at', line.at)] : []),
  ];
  const others = line.revision === 1 ? [] : log.persons.filter((person) => !line.about.includes(person));
  return [
    ...line.about.flatMap((person) => factsAbout(log, person, place, said(person))),
    ...others.flatMap((person) => factsAbout(log, person, place, [WITHDRAWN])),
  ];
}

/** A line whose time cannot be read was written after its log was opened; more is not known. */
function sometimeAfter(startedAt: Occurred): Occurred {
  return occurredBetween(startedAt.start, occurredAtUnknownTime().end, 'unknown');
}
