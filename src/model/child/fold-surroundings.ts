import type { AgencyFact } from '../agency-fact/agency-fact';
import type { AuthorityPeriod } from './care-history';
import type { ChildState } from './child-state';
import type { CareAsserted } from './fold-care';
import { foldConcerns, foldStandings } from './fold-standings';
import { recordedOf, saidOf } from './recorded-of';

/** Who looks after the child and what is around them, over time, each thing by the word of one agency. */
export function foldSurroundings(
  ordered: readonly AgencyFact[],
  care: CareAsserted,
  authorities: readonly AuthorityPeriod[],
): Pick<ChildState, 'care' | 'concerns' | 'parentalResponsibility' | 'network' | 'places'> {
  return {
    care: {
      ...care,
      authorities,
      placements: recordedOf(ordered, 'placement-recorded'),
      legalStatuses: recordedOf(ordered, 'legal-status-recorded'),
      professionals: recordedOf(ordered, 'professional-named'),
      ...foldStandings(ordered),
    },
    concerns: foldConcerns(ordered),
    parentalResponsibility: recordedOf(ordered, 'parental-responsibility-stated'),
    network: saidOf(ordered, 'network-member-named'),
    places: saidOf(ordered, 'place-named'),
  };
}
