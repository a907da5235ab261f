import type { FactKey, SubjectRef } from '../agency-fact/agency-fact';
import { factKeyText, subjectText } from '../agency-fact/canonical';
import type { ReturnInterviewState } from '../interview/return-interview-state';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { ChildState, ReviewTask } from './child-state';

/** A keyed, one-way hash of a text, made of letters and digits. Ids leave the hub, so they must not be guessable from a log number. */
export type KeyedHash = (text: string) => string;

/** The id a child has, or once had, by one of their subjects. */
export function childIdOf(subject: SubjectRef, hash: KeyedHash): string {
  return `c_${hash(`child ${subjectText(subject)}`)}`;
}

/** The id a missing episode has, or once had, by one of the keys it could be founded on. */
export function missingEpisodeIdOf(founding: FactKey, hash: KeyedHash): string {
  return `m_${hash(`missing-episode ${factKeyText(founding)}`)}`;
}

/** The id of a return interview: a provider's referral is one, whichever child it turns out to be of. */
export function returnInterviewIdOf(
  { provider, referral }: Pick<ReturnInterviewState, 'provider' | 'referral'>,
  hash: KeyedHash,
): string {
  return `i_${hash(`return-interview ${JSON.stringify([provider, referral])}`)}`;
}

/** The id of something a person must look at, by the child's founding subject: it lasts as long as the same is asked of the same child. */
export function reviewIdOf(
  founding: SubjectRef,
  { reason, field, fact }: ReviewTask,
  hash: KeyedHash,
): string {
  return `r_${hash(`review ${JSON.stringify([subjectText(founding), reason, field, factKeyText(fact)])}`)}`;
}

/** A child's id and every other id that may have been given out for them, whatever arrived first. */
export function childIds(state: ChildState, hash: KeyedHash): Ids {
  return idAndAliases(
    childIdOf(state.founding, hash),
    state.subjects.map((subject) => childIdOf(subject, hash)),
  );
}

/** A missing episode's id and every other id that may have been given out for it, whatever arrived first. */
export function missingEpisodeIds(state: MissingEpisodeState, hash: KeyedHash): Ids {
  return idAndAliases(
    missingEpisodeIdOf(state.founding, hash),
    state.couldFound.map((key) => missingEpisodeIdOf(key, hash)),
  );
}

/** An id, and its aliases without itself. */
export interface Ids {
  readonly id: string;
  readonly aliases: readonly string[];
}

function idAndAliases(id: string, all: readonly string[]): Ids {
  return { id, aliases: all.filter((alias) => alias !== id) };
}
