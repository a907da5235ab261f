import type { FactKey } from '../agency-fact/agency-fact';
import type {
  IdentifierHeld,
  LegalStatusRecorded,
  MissingPeriodReturned,
  NetworkMemberNamed,
  ParentalResponsibilityStated,
  PlaceNamed,
  PlacementRecorded,
  ProfessionalNamed,
  StandingRecorded,
} from '../agency-fact/care-facts';
import type { FactBody } from '../agency-fact/fact-body';
import type { AgencyId } from '../agency/agency-id';
import type { Instant, Occurred } from '../time/occurred';

/** A recorded thing as it stands, by whom and where, with nothing of it dropped. `historical` came by a return or backfill. */
export type Recorded<Body extends FactBody> = Omit<Body, 'kind'> & {
  readonly by: AgencyId;
  readonly fact: FactKey;
  readonly historical: boolean;
};

/** One agency's word on an identifier. */
export type HeldIdentifier = Recorded<IdentifierHeld>;

/** A period in one placement; two agencies' words on one period stand beside each other. */
export type PlacementPeriod = Recorded<PlacementRecorded>;

/** A period under one legal status. */
export type LegalStatusPeriod = Recorded<LegalStatusRecorded>;

/** A professional and their time with the child. */
export type NamedProfessional = Recorded<ProfessionalNamed>;

/** Somebody with parental responsibility. */
export type ParentalResponsibility = Recorded<ParentalResponsibilityStated>;

/** A statutory missing period; see `MissingPeriodReturned` for what it is not. */
export type MissingPeriod = Recorded<MissingPeriodReturned>;

/** A standing with social care over time. */
export type StandingPeriod = Recorded<StandingRecorded>;

/** Something said of the child's surroundings, and when it was said. */
type SaidOnce<Body extends FactBody> = Recorded<Body> & { readonly occurred: Occurred };

/** Somebody around the child, by one agency's word. */
export type NetworkMember = SaidOnce<NetworkMemberNamed>;

/** A place of the child's, by one agency's word. */
export type ChildsPlace = SaidOnce<PlaceNamed>;

/** A council's time with the child, from when it was first named to when another was (UTC); `to` `null` while it lasts. */
export interface AuthorityPeriod {
  readonly as: 'responsible-authority' | 'host-authority';
  readonly agency: AgencyId;
  readonly from: Instant;
  readonly to: Instant | null;
}
