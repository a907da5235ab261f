import type { FactOf } from '../agency-fact/fact-of-kind';
import { canonicalJson } from '../value/canonical-json';
import type { PlanAgreement, PlanVersion } from './plan-state';

type PlanStatedFact = FactOf<'plan-stated'>;

/**
 * The versions of one plan from its statements in order. Who states what already stands makes no new version: they, or those
 * they name, agree to the one there is.
 */
export function planVersions(stated: readonly PlanStatedFact[]): readonly PlanVersion[] {
  const versions: PlanVersion[] = [];
  for (const fact of stated) {
    const present = versions.at(-1);
    if (present !== undefined && saysTheSame(present, fact))
      versions.splice(-1, 1, { ...present, agreements: agreements(present.agreements, fact) });
    else versions.push(versionOf(fact, versions.length + 1));
  }
  return versions;
}

function versionOf(fact: PlanStatedFact, number: number): PlanVersion {
  const { titled, parts, reviewOn, childsPart } = fact.body;
  return {
    number,
    titled: titled ?? null,
    parts,
    agreements: agreements([], fact),
    reviewOn: reviewOn ?? null,
    childsPart: childsPart ?? null,
    by: fact.key.agency,
    occurred: fact.occurred,
    fact: fact.key,
  };
}

function saysTheSame(version: PlanVersion, { body }: PlanStatedFact): boolean {
  const { titled = null, reviewOn = null, childsPart = null, parts } = body;
  const { titled: oldTitle, reviewOn: oldDay, childsPart: oldPart, parts: oldParts } = version;
  return (
    canonicalJson({ titled, reviewOn, childsPart, parts }) ===
    canonicalJson({ titled: oldTitle, reviewOn: oldDay, childsPart: oldPart, parts: oldParts })
  );
}

/** Each agency once. Its own word that it agrees counts for more than another's. */
function agreements(
  before: readonly PlanAgreement[],
  { key: { agency: saidBy }, body: { agreedBy } }: PlanStatedFact,
): readonly PlanAgreement[] {
  const said = new Map(before.map((agreement) => [agreement.agency, agreement]));
  for (const agency of agreedBy) {
    if (!said.has(agency) || saidBy === agency) said.set(agency, { agency, saidBy });
  }
  return [...said.values()];
}
