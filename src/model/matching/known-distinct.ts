import type { AgencyFact } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { contradict } from './contradict';
import type { Base } from './join-bases';
import type { Between } from './join-unambiguous';
import { pairWords } from './pair-words';

/** What is known against two linked clusters being one child. */
export interface Distinctions {
  /** They must not be joined. */
  readonly distinct: Between;
  /** Their facts say that they are two. */
  readonly contradicted: Between;
  /** A person said that they are two. */
  readonly settled: Between;
}

/** From effective facts in order. Each answer is symmetric. */
export function distinctionsOf(bases: readonly Base[], ordered: readonly AgencyFact[]): Distinctions {
  const { parted, settled } = wordsBetween(bases, ordered);
  const known = new Map<string, boolean>();
  const contradicted: Between = (one, other) => {
    const text = pairText(one, other);
    const before = known.get(text);
    if (before !== undefined) return before;
    const [a, b] = [bases[one], bases[other]];
    const found = one !== other && a !== undefined && b !== undefined && contradict(a.evidence, b.evidence);
    known.set(text, found);
    return found;
  };
  return {
    contradicted,
    settled: (one, other) => settled.has(pairText(one, other)),
    distinct: (one, other) => parted.has(pairText(one, other)) || contradicted(one, other),
  };
}

function wordsBetween(
  bases: readonly Base[],
  ordered: readonly AgencyFact[],
): { readonly parted: ReadonlySet<string>; readonly settled: ReadonlySet<string> } {
  const placeOf = new Map(
    bases.flatMap(({ subjects }, place) => subjects.map((subject) => [subjectText(subject), place] as const)),
  );
  const parted = new Set<string>();
  const settled = new Set<string>();
  for (const { pair, word } of pairWords(ordered)) {
    const [one, other] = pair.map((subject) => placeOf.get(subjectText(subject)));
    if (word === 'linked' || one === undefined || other === undefined || one === other) continue;
    parted.add(pairText(one, other));
    if (word === 'settled') settled.add(pairText(one, other));
  }
  return { parted, settled };
}

function pairText(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
