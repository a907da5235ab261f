import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { compareTexts } from '../value/compare-texts';

/** Two subjects of whom it was said that they are one person or two, in canonical order. */
export type Pair = readonly [SubjectRef, SubjectRef];

/**
 * What was last said of a pair. `linked`: one person. `parted`: a link taken back, so that nothing else joins the two
 * either; whether they are one person is as open as it was before. `settled`: two people, so nobody needs to ask.
 */
export type PairWord = 'linked' | 'parted' | 'settled';

/**
 * What stands on each pair at the end of the facts, which must be effective and in order. Whoever said it and of whichever
 * of the two, the last word counts. An unlinking that answers a link takes it back; one that answers none is a judgement.
 */
export function pairWords(
  ordered: readonly AgencyFact[],
): readonly { readonly pair: Pair; readonly word: PairWord }[] {
  const said = new Map<string, { readonly pair: Pair; readonly word: PairWord; readonly settled: boolean }>();
  for (const { subject, body } of ordered) {
    if (body.kind !== 'subjects-linked' && body.kind !== 'subjects-unlinked') continue;
    const pair = inOrder(subject, body.other);
    const text = pairText(pair);
    const before = said.get(text);
    const settled = before?.word === 'settled' || before?.settled === true;
    if (body.kind === 'subjects-linked') said.set(text, { pair, word: 'linked', settled });
    else
      said.set(text, { pair, word: before?.word === 'linked' && !settled ? 'parted' : 'settled', settled });
  }
  return [...said.values()].map(({ pair, word }) => ({ pair, word }));
}

/** A pair as one text, injective for pairs in canonical order. */
export function pairText(pair: Pair): string {
  return pair.map(subjectText).join();
}

/** Two subjects as a pair. */
export function inOrder(a: SubjectRef, b: SubjectRef): Pair {
  return compareTexts(subjectText(a), subjectText(b)) <= 0 ? [a, b] : [b, a];
}
