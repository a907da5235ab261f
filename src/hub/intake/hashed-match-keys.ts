import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import type { KeyedHash } from '../../model/child/identifiers';
import { matchKeysOf } from '../../model/matching/match-keys';
import type { HashedMatchKey, IntakeTransaction } from '../ports/intake-store';

/** Whether so many have a match key, by its text, that it matches nobody. */
export type IsCrowded = (text: string) => boolean;

/** The match keys that facts give, each once. */
export function hashedMatchKeys(facts: readonly AgencyFact[], hash: KeyedHash): readonly HashedMatchKey[] {
  const keys = facts.flatMap(matchKeysOf);
  const once = new Map(keys.map((key) => [JSON.stringify([subjectText(key.subject), key.text]), key]));
  return [...once.values()].map(({ subject, text }) => ({ subject, hashed: hashedText(text, hash) }));
}

/** Asks only when there could be anybody to match with. */
export async function crowdedAmong(
  tx: IntakeTransaction,
  subjects: readonly SubjectRef[],
  hash: KeyedHash,
): Promise<IsCrowded> {
  const crowded = new Set(subjects.length < 2 ? [] : await tx.crowdedMatchKeys(subjects));
  return (text) => crowded.size > 0 && crowded.has(hashedText(text, hash));
}

function hashedText(text: string, hash: KeyedHash): string {
  return hash(`match ${text}`);
}
