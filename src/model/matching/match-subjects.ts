import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { saysMoreThanALink } from '../child/child-subjects';
import { clusterSubjects } from '../child/subject-clusters';
import { compareTexts } from '../value/compare-texts';
import { doubtfulMatches } from './doubtful-matches';
import type { DoubtfulMatch } from './doubtful-matches';
import { evidenceOf } from './evidence';
import { joinBases } from './join-bases';
import type { Base } from './join-bases';
import { between, distinctionsOf } from './known-distinct';
import type { Distinctions } from './known-distinct';

/** Subjects that are one child, and whom they are perhaps one with. */
export interface MatchedCluster {
  /** In canonical order. */
  readonly subjects: readonly SubjectRef[];
  readonly doubtful: readonly DoubtfulMatch[];
}

/**
 * Which subjects are one child: those joined by links in force, near or far, and those of whom it is certain. Takes all
 * effective facts of all the subjects, in order; answers clusters in canonical order, each subject in exactly one. A pure
 * function of the facts: no match is ever stored, only what people say of one. `isCrowded` says of a match key's text
 * that so many have it that it names nobody.
 */
export function matchSubjects(
  subjects: readonly SubjectRef[],
  ordered: readonly AgencyFact[],
  isCrowded: (text: string) => boolean = () => false,
): readonly MatchedCluster[] {
  const linked = clusterSubjects(subjects, ordered);
  const facts = factsByCluster(linked, ordered);
  const clusters = linked.map((cluster, place) => ({ cluster, own: facts[place] ?? [] }));
  // Whoever is only spoken of in links is nobody yet, and nobody's match.
  const isSomebody = (own: readonly AgencyFact[]): boolean => own.some(({ body }) => saysMoreThanALink(body));
  const bases = clusters.flatMap(({ cluster, own }): readonly Base[] =>
    isSomebody(own) ? [{ subjects: cluster, evidence: evidenceOf(cluster, own, isCrowded) }] : [],
  );
  const nobodies = clusters.flatMap(({ cluster, own }) =>
    isSomebody(own) ? [] : [{ subjects: cluster, doubtful: [] }],
  );
  return [...nobodies, ...matchBases(bases, ordered)].sort((a, b) => compareTexts(firstOf(a), firstOf(b)));
}

/** One pass over the facts: a batch of an annual return holds as many clusters as children. */
function factsByCluster(
  linked: readonly (readonly SubjectRef[])[],
  ordered: readonly AgencyFact[],
): readonly (readonly AgencyFact[])[] {
  if (linked.length === 1) return [ordered];
  const places = new Map(
    linked.flatMap((cluster, place) => cluster.map((subject) => [subjectText(subject), place] as const)),
  );
  const facts: AgencyFact[][] = linked.map(() => []);
  for (const fact of ordered) {
    const place = places.get(subjectText(fact.subject));
    if (place !== undefined) facts[place]?.push(fact);
  }
  return facts;
}

function matchBases(bases: readonly Base[], ordered: readonly AgencyFact[]): readonly MatchedCluster[] {
  const [only] = bases;
  if (bases.length === 1 && only !== undefined) return [{ subjects: only.subjects, doubtful: [] }];
  const distinctions = distinctionsOf(bases, ordered);
  const groups = groupsOf(bases, distinctions);
  return groups.map((group) => ({
    subjects: inCanonicalOrder(group.flatMap((place) => bases[place]?.subjects ?? [])),
    doubtful: doubtfulMatches(group, groups, bases, distinctions),
  }));
}

/**
 * What was parted is held apart only where facts would join it. Elsewhere it is as if nobody had said anything: a link
 * taken back must not decide between others by the way.
 */
function groupsOf(
  bases: readonly Base[],
  { contradicted, settled, parted }: Distinctions,
): readonly (readonly number[])[] {
  let apart: Distinctions['parted'] = [];
  for (;;) {
    const held = between(apart);
    const groups = joinBases(
      bases,
      (one, other) => settled(one, other) || held(one, other) || contradicted(one, other),
    );
    const joined = parted.filter(([one, other]) =>
      groups.some((group) => group.includes(one) && group.includes(other)),
    );
    if (joined.length === 0) return groups;
    apart = [...apart, ...joined];
  }
}

function inCanonicalOrder(subjects: readonly SubjectRef[]): readonly SubjectRef[] {
  return [...subjects].sort((a, b) => compareTexts(subjectText(a), subjectText(b)));
}

function firstOf({ subjects: [first] }: MatchedCluster): string {
  return first === undefined ? '' : subjectText(first);
}
