import type { AgencyFact } from '../agency-fact/agency-fact';
import { isOfKind } from '../agency-fact/fact-of-kind';
import type { Start } from './run';
import type { Scope } from './scope';

/**
 * The telling by which the last of everyone who had been told before a start was told again after it (WY 5; NF 4.5); `null`
 * while somebody was not, `nobody` when nobody had been told.
 */
export function lastOfThoseTold(start: Start, { told }: Scope): AgencyFact | null | 'nobody' {
  const waiting = new Set(told.slice(0, start.index).flatMap(({ fact, own }) => (own ? whomOf(fact) : [])));
  if (waiting.size === 0) return 'nobody';
  for (const { fact } of told.slice(start.index + 1)) {
    for (const whom of whomOf(fact)) waiting.delete(whom);
    if (waiting.size === 0) return fact;
  }
  return null;
}

function whomOf(fact: AgencyFact): readonly string[] {
  if (!isOfKind(fact, 'telling-recorded')) return [];
  const { whom } = fact.body;
  return [whom.recognised ? whom.value : whom.given];
}
