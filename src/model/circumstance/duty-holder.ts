import type { AgencyFact } from '../agency-fact/agency-fact';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import { careAt, careOf } from '../child/care-over-time';
import type { GatheredInterview } from '../interview/gather-interviews';
import { owningAgencyAt } from '../missing-episode/owning-agency';
import type { DutyHolder } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';
import { remembered } from '../value/remembered';
import type { Moment } from './moment';
import { placementsOver } from './placements-over';

/** Which agency owed a duty at a moment; `null` when there is none, or nobody knows which. */
export type DutyHolderOf = (holder: DutyHolder, moment: Omit<Moment, 'protocol'>) => AgencyId | null;

/**
 * Who answers for what around one child, from their effective facts in order. The recording force is the force that owns the
 * episode then; the provider is who was referred to first for it; the placement is the agency that runs it.
 */
export function dutyHolderOf(
  ordered: readonly AgencyFact[],
  interviews: readonly GatheredInterview[],
): DutyHolderOf {
  return ofFacts(ordered)(interviews);
}

const ofFacts = remembered((ordered: readonly AgencyFact[]) =>
  remembered((interviews: readonly GatheredInterview[]) => reckoned(ordered, interviews)),
);

function reckoned(ordered: readonly AgencyFact[], interviews: readonly GatheredInterview[]): DutyHolderOf {
  const care = careOf(ordered);
  const placements = placementsOver(ordered);
  return onceAMoment((holder, { episode, at }) => {
    switch (holder) {
      case 'recording-force': {
        const owner = episode === null ? null : owningAgencyAt(episode.facts, at);
        return owner !== null && kindOf(owner) === 'police-force' ? owner : null;
      }
      case 'responsible-authority':
        return careAt(care, 'responsibleAuthority', at);
      case 'host-authority':
        return careAt(care, 'hostAuthority', at);
      case 'provider':
        return interviews.find((interview) => interview.episode === episode)?.provider ?? null;
      case 'placement':
        return placements.providerAt(at);
    }
  });
}

type AtMoment = Map<DutyHolder, AgencyId | null>;

/** Clocks, notifications and prompts ask it of the same few moments. */
function onceAMoment(holderOf: DutyHolderOf): DutyHolderOf {
  const known = new Map<Moment['episode'], Map<Instant, AtMoment>>();
  const atMoment = ({ episode, at }: Omit<Moment, 'protocol'>): AtMoment => {
    const ofEpisode = known.get(episode) ?? new Map<Instant, AtMoment>();
    known.set(episode, ofEpisode);
    const found = ofEpisode.get(at) ?? new Map<DutyHolder, AgencyId | null>();
    ofEpisode.set(at, found);
    return found;
  };
  return (holder, moment) => {
    const holders = atMoment(moment);
    const before = holders.get(holder);
    if (before !== undefined) return before;
    const found = holderOf(holder, moment);
    holders.set(holder, found);
    return found;
  };
}
