import { factsOfKind } from '../agency-fact/fact-of-kind';
import { isFounding } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { Counted } from '../protocol/pattern-rule';
import { sameTimeDaysLater } from '../time/london-time';
import type { Instant } from '../time/occurred';
import type { Moment } from './moment';

/** The key of the pattern that says what "persistent" is in a protocol. One without it calls nobody so. */
export const PERSISTENT = 'persistent';

/** Whether the child has been missing as often, by the moment, as the protocol calls persistent. */
export function isPersistent(episodes: readonly GatheredEpisode[], { at, protocol }: Moment): boolean {
  const rule = protocol.patterns.find(({ key }) => key === PERSISTENT);
  if (rule === undefined) return false;
  const { counted, atLeast, days } = rule.threshold;
  const since = days === null ? null : sameTimeDaysLater(at, -days);
  const begun = episodes.filter((episode) => {
    const start = episode.facts.find(isFounding)?.occurred.start;
    if (start === undefined || episode.progress.status === 'cancelled') return false;
    return start <= at && (since === null || start > since) && isCounted(episode, counted, at);
  });
  return begun.length >= atLeast;
}

function isCounted({ facts }: GatheredEpisode, counted: Counted, at: Instant): boolean {
  if (counted === 'any') return true;
  const categories = factsOfKind(facts, 'classified')
    .filter(({ occurred }) => occurred.start <= at)
    .flatMap(({ body }) => (body.category.recognised ? [body.category.value] : []));
  const isMissing = categories.includes('missing');
  return counted === 'missing-episodes' ? isMissing : !isMissing && categories.length > 0;
}
