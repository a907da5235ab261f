import type { FactKey, SubjectRef } from '../agency-fact/agency-fact';
import { factKeyText, subjectText } from '../agency-fact/canonical';
import { compareTexts } from '../value/compare-texts';
import type { Ground } from './evidence';
import type { Base } from './join-bases';
import type { Distinctions } from './known-distinct';

/** A match that is not certain, as one of its two sides sees it. */
export interface DoubtfulMatch {
  readonly reason: 'possible-match' | 'identifier-conflict';
  readonly field: 'identifier' | 'name';
  /** What on this side gave rise to it. */
  readonly fact: FactKey;
  /** A subject of the other side. Of several others on one ground it is the first; the next is seen when that is decided. */
  readonly other: SubjectRef;
}

/** Places of the linked clusters that are one child. */
type Group = readonly number[];

/**
 * What is doubtful between a group and the others: an identifier in common with somebody it could not be joined to, or
 * date of birth and family name in common with somebody who is not known to be another. Nothing that a person settled.
 */
export function doubtfulMatches(
  group: Group,
  groups: readonly Group[],
  bases: readonly Base[],
  { contradicted, settled }: Distinctions,
): readonly DoubtfulMatch[] {
  const found = groups.flatMap((other): readonly DoubtfulMatch[] => {
    const across = (relation: (a: number, b: number) => boolean): boolean =>
      group.some((a) => other.some((b) => relation(a, b)));
    if (other === group || !haveGround(group, other, bases) || across(settled)) return [];
    const conflict = firstInCommon(group, other, bases, 'identifiers');
    if (conflict !== null) return [{ reason: 'identifier-conflict', field: 'identifier', ...conflict }];
    const match = across(contradicted) ? null : firstInCommon(group, other, bases, 'births');
    return match === null ? [] : [{ reason: 'possible-match', field: 'name', ...match }];
  });
  return oncePerGround([...found].sort(byText));
}

/** Whether anything is in common at all: most pairs of a large batch have nothing, and need no closer look. */
function haveGround(group: Group, others: Group, bases: readonly Base[]): boolean {
  return group.some((one) => others.some((other) => shareGround(bases[one], bases[other])));
}

function shareGround(one: Base | undefined, other: Base | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  for (const kind of ['identifiers', 'births'] as const)
    for (const text of one.evidence[kind].keys()) if (other.evidence[kind].has(text)) return true;
  return false;
}

type Sides = Pick<DoubtfulMatch, 'fact' | 'other'>;

function firstInCommon(
  group: Group,
  others: Group,
  bases: readonly Base[],
  kind: 'identifiers' | 'births',
): Sides | null {
  const ours = groundsOf(group, bases, kind);
  const theirs = new Map(groundsOf(others, bases, kind));
  const sides = ours.flatMap(([text, { fact }]): readonly Sides[] => {
    const theirGround = theirs.get(text);
    return theirGround === undefined ? [] : [{ fact, other: theirGround.subject }];
  });
  return [...sides].sort(byText)[0] ?? null;
}

/** In canonical order of the subject, the last first, so that a map of them keeps the first. */
function groundsOf(
  group: Group,
  bases: readonly Base[],
  kind: 'identifiers' | 'births',
): readonly (readonly [string, Ground])[] {
  return group
    .flatMap((place) => [...(bases[place]?.evidence[kind] ?? [])])
    .sort(([, a], [, b]) => compareTexts(subjectText(b.subject), subjectText(a.subject)));
}

function byText(one: Sides, other: Sides): number {
  return (
    compareTexts(factKeyText(one.fact), factKeyText(other.fact)) ||
    compareTexts(subjectText(one.other), subjectText(other.other))
  );
}

function oncePerGround(sorted: readonly DoubtfulMatch[]): readonly DoubtfulMatch[] {
  const first = new Map<string, DoubtfulMatch>();
  for (const match of sorted) {
    const text = JSON.stringify([match.reason, factKeyText(match.fact)]);
    if (!first.has(text)) first.set(text, match);
  }
  return [...first.values()];
}
