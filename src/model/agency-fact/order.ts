import type { Precision } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import type { AgencyFact, FactKey } from './agency-fact';
import { factKeyText, lineText } from './canonical';
import { kindRank } from './kind-rank';

const PRECISIONS: readonly Precision[] = ['instant', 'minute', 'date', 'unknown'];

/**
 * The one order in which facts are read: start of the interval, precision, kind, agency, source, record, line, part,
 * revision. Total over different keys, and free of when anything arrived.
 */
export function compareFacts(a: AgencyFact, b: AgencyFact): number {
  return (
    compareTexts(a.occurred.start, b.occurred.start) ||
    PRECISIONS.indexOf(a.occurred.precision) - PRECISIONS.indexOf(b.occurred.precision) ||
    kindRank(a.body.kind) - kindRank(b.body.kind) ||
    compareKeys(a.key, b.key)
  );
}

/** Keys in the order of their places: agency, source, record, line, part, revision. */
export function compareKeys(a: FactKey, b: FactKey): number {
  return (
    compareTexts(a.agency, b.agency) ||
    compareTexts(a.source, b.source) ||
    compareTexts(a.record, b.record) ||
    a.line - b.line ||
    compareTexts(a.part, b.part) ||
    a.revision - b.revision
  );
}

/**
 * The facts that stand, in order, each once: of every line (agency, source, record, line) those of its highest
 * revision. All facts of a lower revision fall, also those to which the higher has no counterpart.
 */
export function effectiveFacts(facts: readonly AgencyFact[]): readonly AgencyFact[] {
  const highest = new Map<string, number>();
  for (const { key } of facts) {
    const line = lineText(key);
    highest.set(line, Math.max(key.revision, highest.get(line) ?? key.revision));
  }
  const standing = facts.filter(({ key }) => key.revision === highest.get(lineText(key)));
  const once = new Map(standing.map((fact) => [factKeyText(fact.key), fact]));
  return [...once.values()].sort(compareFacts);
}
