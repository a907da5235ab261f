import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { recordText, subjectText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { childIdOf } from '../child/identifiers';
import type { KeyedHash } from '../child/identifiers';
import type { MissingEpisodeState } from './missing-episode-state';

/** Other children with whom the child of an episode went or is thought to be, each once, in the order they were named. */
export function companionsIn(facts: readonly AgencyFact[]): readonly SubjectRef[] {
  const named = factsOfKind(facts, 'missing-with').map(({ body }) => body.other);
  return [...new Map(named.map((other) => [subjectText(other), other])).values()];
}

/** What links a missing episode to another child's: a log that tells of both, or the other child, by an id they have or had. */
export interface LinkMark {
  readonly kind: 'log' | 'with';
  readonly mark: string;
}

/**
 * By what an episode is linked to others (WM care). Only that they went together is said: each has a record of its own, and
 * nobody assumes that they stay or are found together. In order; no log's number is among them.
 */
export function linkMarksOf(
  { couldFound, companions }: Pick<MissingEpisodeState, 'couldFound' | 'companions'>,
  hash: KeyedHash,
): readonly LinkMark[] {
  const logs = new Set(couldFound.map((key) => hash(`log ${recordText(key)}`)));
  const others = new Set(companions.map((other) => childIdOf(other, hash)));
  return [
    ...[...logs].sort().map((mark): LinkMark => ({ kind: 'log', mark })),
    ...[...others].sort().map((mark): LinkMark => ({ kind: 'with', mark })),
  ];
}
