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
  const byIdentifier = joinUnambiguous(bases.length, sharing(bases, shareIdentifier), distinct);
  const between = (relation: Between): Between => {
    return (one, other) =>
      (byIdentifier[one] ?? []).some((a) => (byIdentifier[other] ?? []).some((b) => relation(a, b)));
  };
  const described = between(sharing(bases, shareDescription));
  const related = between(sharing(bases, (a, b) => intersect(a.relations, b.relations)));
  const byDescription = joinUnambiguous(
    byIdentifier.length,
    (one, other) => described(one, other) && related(one, other),
    between(distinct),
  );
  return byDescription.map((group) => group.flatMap((place) => byIdentifier[place] ?? []));
}

/** Whether two have an identifier in common. */
export function shareIdentifier(one: Evidence, other: Evidence): boolean {
  return [...one.identifiers.keys()].some((text) => other.identifiers.has(text));
}

function shareDescription(one: Evidence, other: Evidence): boolean {
  return [...one.descriptions.keys()].some((text) => other.descriptions.has(text));
}

function sharing(bases: readonly Base[], share: (one: Evidence, other: Evidence) => boolean): Between {
  return (one, other) => {
    const [a, b] = [bases[one], bases[other]];
    return a !== undefined && b !== undefined && share(a.evidence, b.evidence);
  };
}
