import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText, subjectText } from '../agency-fact/canonical';
import { compareKeys } from '../agency-fact/order';
import { standingRecord } from './standing-record';

/**
 * What a missing episode's id is derived from: the log, and the subject, of its first news. Not the line: all lines of a
 * log are of one episode, so an id given out for any of them, or for a line later corrected away, is the same id.
 */
export function foundingKey(fact: AgencyFact): FactKey {
  const { agency, source, record } = standingRecord(fact);
  return { agency, source, record, line: 0, part: subjectText(fact.subject), revision: 0 };
}

/** The founding keys of several facts, each once, in order. */
export function foundingKeys(facts: readonly AgencyFact[]): readonly FactKey[] {
  const keys = facts.map(foundingKey).map((key): [string, FactKey] => [factKeyText(key), key]);
  return [...new Map(keys).values()].sort(compareKeys);
}
