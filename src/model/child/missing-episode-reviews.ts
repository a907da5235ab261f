import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { contradicting } from '../response/contradictions';
import type { ReviewTask } from './child-state';

/** What a person must look at in one missing episode, of which the facts are given in order. */
export function missingEpisodeReviews(
  episode: MissingEpisodeState,
  facts: readonly AgencyFact[],
): readonly ReviewTask[] {
  return [...withoutAuthority(episode), ...disputedTimes(episode), ...exchangedCodes(episode, facts)];
}

/** A decision taken by somebody without the authority: it was kept and is not shown. */
function withoutAuthority({ response }: MissingEpisodeState): readonly ReviewTask[] {
  return response.decisions
    .filter(({ broken }) => broken !== null)
    .map(({ kind, fact }) => ({ reason: 'without-authority', field: kind, fact, other: null }));
}

/** Agencies that say the child was found or came back at different times: both are shown, and somebody asks. */
function disputedTimes({ locatedAt, returnedAt }: MissingEpisodeState): readonly ReviewTask[] {
  const disputed = [
    ...contradicting(locatedAt).map(({ fact }): [string, FactKey] => ['locatedAt', fact]),
    ...contradicting(returnedAt).map(({ fact }): [string, FactKey] => ['returnedAt', fact]),
  ];
  return disputed.map(([field, fact]) => ({ reason: 'contradiction', field, fact, other: null }));
}

/** The one code that closes a log of each police category (WM policy). */
const CLOSED_AS: ReadonlyMap<string, string> = new Map([
  ['missing', 'missing-person'],
  ['absent', 'unauthorised-absence'],
  ['no-apparent-risk', 'unauthorised-absence'],
]);

/** A force's log that was closed under the code of the category it had not last decided on. A void log is closed as that. */
function exchangedCodes(
  { response }: MissingEpisodeState,
  facts: readonly AgencyFact[],
): readonly ReviewTask[] {
  return factsOfKind(facts, 'log-closed').flatMap(({ key, body: { closure } }): readonly ReviewTask[] => {
    if (kindOf(key.agency) !== 'police-force' || !closure.recognised || closure.value === 'cancelled')
      return [];
    const decided = response.decisions.findLast(
      ({ kind, broken, fact }) =>
        kind === 'category' && broken === null && recordText(fact) === recordText(key),
    );
    const code = CLOSED_AS.get(decided?.decided ?? '');
    const isFit = code === undefined || code === closure.value;
    return isFit ? [] : [{ reason: 'contradiction', field: 'closure', fact: key, other: null }];
  });
}
