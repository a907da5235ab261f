import type { Precision } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import type { AgencyFact, FactKey } from './agency-fact';
import { factKeyText, lineAndSubjectText } from './canonical';
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
 * The facts that stand, in order, each once: of what a line (agency, source, record, line) says of a subject, its highest
 * revision. All facts of a lower one fall, also those to which the higher has no counterpart. A revision that is silent on a
 * subject supersedes nothing of theirs: to unsay, a source's adapter states `withdrawn`. So one subject's facts alone decide
 * which of them stand, whoever else is looked at.
 */
export function effectiveFacts(facts: readonly AgencyFact[]): readonly AgencyFact[] {
  const highest = new Map<string, AgencyFact[]>();
  for (const fact of facts) {
    const place = lineAndSubjectText(fact);
    const standing = highest.get(place);
    const revision = standing?.[0]?.key.revision;
    if (standing === undefined || revision === undefined || revision < fact.key.revision)
      highest.set(place, [fact]);
    else if (revision === fact.key.revision) standing.push(fact);
  }
  const once = new Map([...highest.values()].flat().map((fact) => [factKeyText(fact.key), fact]));
  return [...once.values()].sort(compareFacts);
}
