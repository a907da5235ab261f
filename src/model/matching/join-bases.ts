import type { SubjectRef } from '../agency-fact/agency-fact';
import { intersect } from './contradict';
import type { Evidence } from './evidence';
import { joinUnambiguous } from './join-unambiguous';
import type { Between } from './join-unambiguous';

/** Subjects joined by links in force, with what they bring to a match. */
export interface Base {
  readonly subjects: readonly SubjectRef[];
  readonly evidence: Evidence;
}

/**
 * Which linked clusters are certainly one child: first those with an identifier in common, then, of what that gave,
 * those with names, date of birth and a relation in common. `distinct` says which of them are known to be two. Answers
 * groups of places, in order.
 */
export function joinBases(bases: readonly Base[], distinct: Between): readonly (readonly number[])[] {
  const identifiers = bases.map(({ evidence }) => [...evidence.identifiers.keys()]);
  const byIdentifier = joinUnambiguous(sharersOf(identifiers), distinct);
  const evidenceOf = (group: readonly number[]): readonly Evidence[] =>
    group.flatMap((place) => bases[place]?.evidence ?? []);
  const grouped = byIdentifier.map(evidenceOf);
  const described = sharersOf(
    grouped.map((group) => group.flatMap(({ descriptions }) => [...descriptions.keys()])),
  );
  const relations = grouped.map((group) => new Set(group.flatMap((evidence) => [...evidence.relations])));
  const related: Between = (one, other) => intersect(relations[one] ?? NONE, relations[other] ?? NONE);
  const parted: Between = (one, other) =>
    (byIdentifier[one] ?? []).some((a) => (byIdentifier[other] ?? []).some((b) => distinct(a, b)));
  const byDescription = joinUnambiguous(
    described.map((others, one) => others.filter((other) => related(one, other))),
    parted,
  );
  return byDescription.map((group) => group.flatMap((place) => byIdentifier[place] ?? []));
}

const NONE: ReadonlySet<string> = new Set();

/** By place, the other places that hold one of its texts. A batch of a night holds many, and few of them anything in common. */
function sharersOf(held: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const holders = new Map<string, Set<number>>();
  held.forEach((texts, place) => {
    for (const text of texts) holders.set(text, (holders.get(text) ?? new Set()).add(place));
  });
  return held.map((texts, place) => {
    const sharing = new Set(texts.flatMap((text) => [...(holders.get(text) ?? [])]));
    sharing.delete(place);
    return [...sharing].sort((a, b) => a - b);
  });
}

/** Whether two have an identifier in common. */
export function shareIdentifier(one: Evidence, other: Evidence): boolean {
  return [...one.identifiers.keys()].some((text) => other.identifiers.has(text));
}
