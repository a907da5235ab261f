import type { FactKey } from '../agency-fact/agency-fact';
import type {
  IdentifierHeld,
  LegalStatusRecorded,
  MissingPeriodReturned,
  ParentalResponsibilityStated,
  PlacementRecorded,
  ProfessionalNamed,
} from '../agency-fact/care-facts';
import type { FactBody } from '../agency-fact/fact-body';
import type { AgencyId } from '../agency/agency-id';

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
