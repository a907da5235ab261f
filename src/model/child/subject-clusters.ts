import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { compareTexts } from '../value/compare-texts';
import { linksInForce } from './links-in-force';

/**
 * Which subjects are joined by links in force, near or far. Takes all effective facts of all the subjects, in order;
 * answers clusters and members in canonical order, each subject in exactly one. Subjects that only a link names are
 * added. A cluster of which no subject has a fact of its own is nobody yet: there is nothing to fold, and no child to
 * keep.
 */
export function clusterSubjects(
  subjects: readonly SubjectRef[],
  ordered: readonly AgencyFact[],
): readonly (readonly SubjectRef[])[] {
  const links = linksInForce(ordered);
  const known = new Map([...subjects, ...links.flat()].map((subject) => [subjectText(subject), subject]));
  const neighbours = new Map<string, string[]>([...known.keys()].map((text) => [text, []]));
  for (const [a, b] of links) {
    neighbours.get(subjectText(a))?.push(subjectText(b));
    neighbours.get(subjectText(b))?.push(subjectText(a));
  }
  const seen = new Set<string>();
  return [...known.keys()].sort(compareTexts).flatMap((text) => {
    if (seen.has(text)) return [];
    const members = reachable(text, neighbours, seen).sort(compareTexts);
    return [members.flatMap((member) => known.get(member) ?? [])];
  });
}

function reachable(
  start: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): string[] {
  seen.add(start);
  const found = [start];
  for (let next = 0; next < found.length; next += 1) {
    for (const text of neighbours.get(found[next] ?? '') ?? []) {
      if (seen.has(text)) continue;
      seen.add(text);
      found.push(text);
    }
  }
  return found;
}
