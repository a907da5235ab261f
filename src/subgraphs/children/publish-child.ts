import type { ChildView } from '../../hub/ports/reading';
import { factKeyText } from '../../model/agency-fact/canonical';
import { agedOut } from '../../model/child/aged-out';
import type { ChildState } from '../../model/child/child-state';
import type {
  CareInOutline,
  PlacementLocations,
  PlacementOutline,
} from '../../model/placement/placement-location';
import { publishAsserted, publishCoded } from '../kit/asserted';
import { shownOf, withheldOf } from '../kit/withheld';
import type { ChildType } from './child-type';
import {
  publishLegalStatus,
  publishMissingPeriod,
  publishParentalResponsibility,
  publishProfessional,
} from './care-period-types';
import { publishIdentifier } from './identifier-type';
import type { PlacementPeriodType } from './placement-type';
import { publishPlacement } from './placement-type';
import { publishAuthority, publishStanding } from './standing-types';
import { publishNetworkMember, publishPlace } from './surroundings-types';

/** `now` in milliseconds since 1970 (UTC): whether somebody is of age is asked of the moment they are read. */
export function publishChild(view: ChildView, now: number): ChildType {
  return {
    id: view.id,
    provisional: view.provisional,
    markers: shownOf(view.identity) && [...view.markers],
    ...identityOf(shownOf(view.identity), now),
    ...careOf(shownOf(view.care), shownOf(view.whereabouts)?.placed ?? []),
    parentalResponsibility:
      shownOf(view.thirdParties)?.parentalResponsibility.map(publishParentalResponsibility) ?? null,
    network: shownOf(view.thirdParties)?.network.map(publishNetworkMember) ?? null,
    ...whereaboutsOf(shownOf(view.whereabouts)),
    concerns: shownOf(view.risk)?.concerns.map(publishStanding) ?? null,
    missingPeriods: view.missingPeriods.map(publishMissingPeriod),
    withheld: withheldOf([view.identity, view.care, view.thirdParties, view.whereabouts, view.risk]),
  };
}

type IdentityFields = Pick<
  ChildType,
  | 'givenName'
  | 'familyName'
  | 'dateOfBirth'
  | 'sex'
  | 'alsoKnownAs'
  | 'ethnicity'
  | 'gender'
  | 'language'
  | 'interpreterNeeded'
  | 'identifiers'
  | 'agedOut'
>;

function identityOf(identity: ChildState['identity'] | null, now: number): IdentityFields {
  const born = identity?.dateOfBirth.shown ?? null;
  return {
    givenName: identity && publishAsserted(identity.givenName),
    familyName: identity && publishAsserted(identity.familyName),
    dateOfBirth: identity && publishAsserted(identity.dateOfBirth),
    sex: identity && publishCoded(identity.sex),
    alsoKnownAs: identity && publishAsserted(identity.alsoKnownAs),
    ethnicity: identity && publishCoded(identity.ethnicity),
    gender: identity && publishCoded(identity.gender),
    language: identity && publishCoded(identity.language),
    interpreterNeeded: identity && publishAsserted(identity.interpreterNeeded),
    identifiers: identity && identity.identifiers.map(publishIdentifier),
    agedOut: born && agedOut(born.value, now),
  };
}

type CareFields = Pick<
  ChildType,
  | 'lookedAfter'
  | 'responsibleAuthority'
  | 'hostAuthority'
  | 'authorities'
  | 'placements'
  | 'legalStatuses'
  | 'professionals'
  | 'standings'
  | 'childProtectionAlert'
>;

function careOf(care: CareInOutline | null, placed: PlacementLocations['placed']): CareFields {
  return {
    lookedAfter: care && publishAsserted(care.lookedAfter),
    responsibleAuthority: care && publishAsserted(care.responsibleAuthority),
    hostAuthority: care && publishAsserted(care.hostAuthority),
    authorities: care && care.authorities.map(publishAuthority),
    placements: care && placementsOf(care.placements, placed),
    legalStatuses: care && care.legalStatuses.map(publishLegalStatus),
    professionals: care && care.professionals.map(publishProfessional),
    standings: care && care.standings.map(publishStanding),
    childProtectionAlert: care && publishAsserted(care.alert),
  };
}

type Whereabouts = Pick<ChildState, 'places'> & PlacementLocations;

function whereaboutsOf(whereabouts: Whereabouts | null): Pick<ChildType, 'placement' | 'places'> {
  return {
    placement: whereabouts && publishAsserted(whereabouts.placement),
    places: whereabouts && whereabouts.places.map(publishPlace),
  };
}

/** A period is shown even where its location is somebody else's to know. */
function placementsOf(
  placements: readonly PlacementOutline[],
  placed: PlacementLocations['placed'],
): PlacementPeriodType[] {
  const located = new Map(placed.map((location) => [factKeyText(location.fact), location]));
  return placements.map((period) => publishPlacement(period, located.get(factKeyText(period.fact)) ?? null));
}
