import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { compareTexts } from '../value/compare-texts';

/** Two subjects that are one person, in canonical order. */
export type Link = readonly [SubjectRef, SubjectRef];

/**
 * The links that stand at the end of the facts, which must be effective and in order. The last word on a pair counts,
 * whoever said it and whichever of the two it was said of.
 */
export function linksInForce(ordered: readonly AgencyFact[]): readonly Link[] {
  const pairs = new Map<string, { readonly link: Link; readonly linked: boolean }>();
  for (const { subject, body } of ordered) {
    if (body.kind !== 'subjects-linked' && body.kind !== 'subjects-unlinked') continue;
    const link = inOrder(subject, body.other);
    pairs.set(link.map(subjectText).join(), { link, linked: body.kind === 'subjects-linked' });
  }
  return [...pairs.values()].filter(({ linked }) => linked).map(({ link }) => link);
}

function inOrder(a: SubjectRef, b: SubjectRef): Link {
  return compareTexts(subjectText(a), subjectText(b)) <= 0 ? [a, b] : [b, a];
}
