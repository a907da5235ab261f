import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText, lineAndSubjectText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { compareFacts } from '../agency-fact/order';
import type { ProfileSectionName } from '../agency-fact/profile-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Occurred } from '../time/occurred';
import { canonicalJson } from '../value/canonical-json';
import { comparePlans } from './compare-plans';
import type { PartChange } from './compare-plans';
import { profileParts } from './profile-parts';
import type { ProfileParts } from './profile-parts';

/** A section of the profile as one agency stated it, whole. */
export interface ProfileVersion {
  /** From 1, in the order in which they were stated, whoever stated them. */
  readonly number: number;
  readonly parts: ProfileParts;
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
}

/** Every version of each section, oldest first. */
export type ProfileVersions = Readonly<Record<ProfileSectionName, readonly ProfileVersion[]>>;

/**
 * The versions of a profile from all facts, in any order. A record that is written anew leaves what it said before as an
 * earlier version; one that is withdrawn leaves nothing. Who says the same again makes no version.
 */
export function profileVersions(facts: readonly AgencyFact[]): ProfileVersions {
  const said = standing(facts);
  const of = (section: ProfileSectionName): readonly ProfileVersion[] =>
    numbered(said.filter(({ body }) => body.section === section));
  return {
    person: of('person'),
    health: of('health'),
    network: of('network'),
    risk: of('risk'),
    today: of('today'),
  };
}

/** The version that a version took the place of: its own agency's last before it; `null` for that agency's first. */
export function versionBefore(
  versions: readonly ProfileVersion[],
  { number, by }: ProfileVersion,
): ProfileVersion | null {
  return versions.filter((each) => each.by === by && each.number < number).at(-1) ?? null;
}

/** What its agency changed with a version; all of it is added in that agency's first. */
export function changedWith(
  versions: readonly ProfileVersion[],
  version: ProfileVersion,
): readonly PartChange[] {
  return comparePlans(versionBefore(versions, version)?.parts ?? {}, version.parts);
}

/** Statements in order, each once, without those that were withdrawn later at their place. */
function standing(facts: readonly AgencyFact[]): readonly FactOf<'profile-stated'>[] {
  const withdrawn = new Map<string, number>();
  for (const fact of factsOfKind(facts, 'withdrawn')) {
    const place = lineAndSubjectText(fact);
    withdrawn.set(place, Math.max(withdrawn.get(place) ?? -1, fact.key.revision));
  }
  const said = factsOfKind(facts, 'profile-stated').filter(
    (fact) => fact.key.revision > (withdrawn.get(lineAndSubjectText(fact)) ?? -1),
  );
  return [...new Map(said.map((fact) => [factKeyText(fact.key), fact])).values()].sort(compareFacts);
}

function numbered(said: readonly FactOf<'profile-stated'>[]): readonly ProfileVersion[] {
  const versions: ProfileVersion[] = [];
  const last = new Map<AgencyId, string>();
  for (const { key, occurred, body } of said) {
    const parts = profileParts(body);
    const text = canonicalJson(parts);
    if (last.get(key.agency) === text) continue;
    last.set(key.agency, text);
    versions.push({ number: versions.length + 1, parts, by: key.agency, occurred, fact: key });
  }
  return versions;
}
