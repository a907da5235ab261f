import type { AgencyFact } from '../agency-fact/agency-fact';
import { pairWords } from '../matching/pair-words';
import type { Pair } from '../matching/pair-words';

/**
 * The links that stand at the end of the facts, which must be effective and in order. The last word on a pair counts,
 * whoever said it and whichever of the two it was said of.
 */
export function linksInForce(ordered: readonly AgencyFact[]): readonly Pair[] {
  return pairWords(ordered).flatMap(({ pair, word }) => (word === 'linked' ? [pair] : []));
}
