import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { subjectText } from '../../../src/model/agency-fact/canonical';
import type { ChildState } from '../../../src/model/child/child-state';
import { foldChild } from '../../../src/model/child/fold-child';
import { effectiveFacts } from '../../../src/model/agency-fact/order';
import { matchSubjects } from '../../../src/model/matching/match-subjects';
import type { Protocols } from '../../../src/model/protocol/protocol';
import { shippedProtocols } from './shipped-protocols';

const shipped = shippedProtocols();

/** Every child of some facts, as intake would fold them: matched, and each folded from its own subjects' facts. */
export function childrenOf(
  facts: readonly AgencyFact[],
  protocols: Protocols = shipped,
): readonly ChildState[] {
  const factsOf = new Map<string, AgencyFact[]>();
  for (const fact of facts) {
    const text = subjectText(fact.subject);
    factsOf.set(text, [...(factsOf.get(text) ?? []), fact]);
  }
  const clusters = matchSubjects(
    facts.map(({ subject }) => subject),
    effectiveFacts(facts),
  );
  return clusters.flatMap(({ subjects, doubtful }) => {
    const own = subjects.flatMap((subject) => factsOf.get(subjectText(subject)) ?? []);
    return own.length === 0 ? [] : [foldChild(own, subjects, protocols, doubtful)];
  });
}
