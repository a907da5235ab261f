import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { subjectText } from '../../../src/model/agency-fact/canonical';
import type { ChildState } from '../../../src/model/child/child-state';
import { foldChild } from '../../../src/model/child/fold-child';
import { shippedProtocols } from './shipped-protocols';
import { clusterSubjects } from '../../../src/model/child/subject-clusters';

const protocols = shippedProtocols();

/** Every child of some facts, as intake would fold them: clustered, and each cluster folded from its own subjects' facts. */
export function childrenOf(facts: readonly AgencyFact[]): readonly ChildState[] {
  const factsOf = new Map<string, AgencyFact[]>();
  for (const fact of facts) {
    const text = subjectText(fact.subject);
    factsOf.set(text, [...(factsOf.get(text) ?? []), fact]);
  }
  const clusters = clusterSubjects(
    facts.map(({ subject }) => subject),
    facts,
  );
  return clusters.flatMap((cluster) => {
    const own = cluster.flatMap((subject) => factsOf.get(subjectText(subject)) ?? []);
    return own.length === 0 ? [] : [foldChild(own, cluster, protocols)];
  });
}
