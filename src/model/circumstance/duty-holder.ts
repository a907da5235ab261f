import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import { careAt, careOverTime } from '../child/care-over-time';
import type { GatheredInterview } from '../interview/gather-interviews';
import { owningAgencyAt } from '../missing-episode/owning-agency';
import type { DutyHolder } from '../protocol/vocabulary';
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
  const care = careOverTime(factsOfKind(ordered, 'care-described'));
  const placements = placementsOver(ordered);
  return (holder, { episode, at }) => {
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
  };
}
