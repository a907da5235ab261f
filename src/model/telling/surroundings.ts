import type { AgencyFact } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { dutyHolderOf } from '../circumstance/duty-holder';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { Protocol } from '../protocol/protocol';
import type { Condition, DutyHolder } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';
import type { Occasion } from './occasions';

/** What tellings ask of the child's circumstances at an instant (UTC). */
export interface Surroundings {
  readonly hold: (
    conditions: readonly Condition[],
    at: Instant,
    place: { readonly occasion: Occasion; readonly protocol: Protocol },
  ) => boolean;
  /** `null` when there is none, or none is known. */
  readonly holderOf: (holder: DutyHolder, at: Instant, occasion: Occasion) => AgencyId | null;
}

/** The surroundings of one child, from effective facts in order. */
export function surroundingsOf(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
  interviews: readonly GatheredInterview[],
): Surroundings {
  const circumstances = circumstancesOf(ordered, episodes);
  const holderOf = dutyHolderOf(ordered, interviews);
  return {
    hold: (conditions, at, { occasion: { episode }, protocol }) =>
      conditions.every((condition) => circumstances.holds(condition, { at, episode, protocol })),
    holderOf: (holder, at, { episode }) => holderOf(holder, { at, episode }),
  };
}
