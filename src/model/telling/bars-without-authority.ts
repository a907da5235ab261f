import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText, recordText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { ReviewTask } from '../child/child-state';
import { dutyHolderOf } from '../circumstance/duty-holder';
import { foundingKey } from '../missing-episode/founding-keys';
import { isFounding } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';
import type { TellingMatter } from './fold-tellings';
import type { Telling } from './telling';

/**
 * Decisions not to tell parents by somebody who neither owes the telling nor answers for the child (DfE 66): they bar nothing, and a
 * person must look, for somebody meant parents not to know.
 */
export function barsWithoutAuthority(
  { ordered, episodes, interviews }: Omit<TellingMatter, 'protocols'>,
  tellings: readonly Telling[],
): readonly ReviewTask[] {
  const holderOf = dutyHolderOf(ordered, interviews);
  const ofParents = tellings.filter(({ recipient }) => recipient === 'parents');
  return factsOfKind(ordered, 'telling-barred')
    .filter(({ body: { whom } }) => whom.recognised && whom.value === 'parents')
    .filter((fact) => {
      const { agency } = fact.key;
      const episode = episodeOf(fact, episodes);
      const at = fact.occurred.start;
      if (holderOf('responsible-authority', { episode, at }) === agency) return false;
      return !ofParents.some((telling) => telling.by === agency && isOf(telling, episode));
    })
    .map(({ key }) => ({ reason: 'without-authority', field: 'telling', fact: key, other: null }));
}

function episodeOf(fact: AgencyFact, episodes: readonly GatheredEpisode[]): GatheredEpisode | null {
  const record = recordText(standingRecord(fact));
  return episodes.find(({ records }) => records.includes(record)) ?? null;
}

/** A bar that names no episode is of every one. */
function isOf({ episode: founding }: Telling, episode: GatheredEpisode | null): boolean {
  const first = episode?.facts.find(isFounding);
  if (first === undefined) return true;
  return founding !== null && factKeyText(founding) === factKeyText(foundingKey(first));
}
