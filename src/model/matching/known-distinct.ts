import type { AgencyFact } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { contradict } from './contradict';
import type { Base } from './join-bases';
import type { Between } from './join-unambiguous';
import { pairWords } from './pair-words';

/** What is known against two linked clusters being one child. Each answer is symmetric. */
export interface Distinctions {
  /** Their facts say that they are two. */
  readonly contradicted: Between;
  /** A person said that they are two. */
  readonly settled: Between;
  /** A person took back that they are one: nothing must join them, and nothing more is known. */
  readonly parted: readonly (readonly [one: number, other: number])[];
}

/** From effective facts in order. */
export function distinctionsOf(bases: readonly Base[], ordered: readonly AgencyFact[]): Distinctions {
  const words = wordsBetween(bases, ordered);
  const known = new Map<string, boolean>();
  const contradicted: Between = (one, other) => {
    const text = placesText(one, other);
    const before = known.get(text);
    if (before !== undefined) return before;
    const [a, b] = [bases[one], bases[other]];
    const found = one !== other && a !== undefined && b !== undefined && contradict(a.evidence, b.evidence);
    known.set(text, found);
    return found;
  };
  const settled = between(words.flatMap(({ places, word }) => (word === 'settled' ? [places] : [])));
  return { contradicted, settled, parted: words.map(({ places }) => places) };
}

/** The relation that holds between these places and no others. */
export function between(pairs: readonly (readonly [number, number])[]): Between {
  const texts = new Set(pairs.map(([one, other]) => placesText(one, other)));
  return (one, other) => texts.has(placesText(one, other));
}

interface WordBetween {
  readonly places: readonly [number, number];
  readonly word: 'parted' | 'settled';
}

function wordsBetween(bases: readonly Base[], ordered: readonly AgencyFact[]): readonly WordBetween[] {
  const placeOf = new Map(
    bases.flatMap(({ subjects }, place) => subjects.map((subject) => [subjectText(subject), place] as const)),
  );
  return pairWords(ordered).flatMap(({ pair, word }): readonly WordBetween[] => {
    const [one, other] = pair.map((subject) => placeOf.get(subjectText(subject)));
    if (word === 'linked' || one === undefined || other === undefined || one === other) return [];
    return [{ places: [one, other], word }];
  });
}

function placesText(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
