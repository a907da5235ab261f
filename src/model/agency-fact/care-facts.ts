import type { AgencyId } from '../agency/agency-id';
import type { CalendarDate } from '../time/occurred';
import type { Coded } from './coded';

/**
 * An identifier that a source holds for this person: issuer, scheme and value together name one person. The issuer is
 * an agency id, or `nhs`, `dfe` or `home-office` for a national one.
 */
export interface IdentifierHeld {
  readonly kind: 'identifier-held';
  readonly issuer: string;
  /** For instance `nhs-number`, `upn`, `la-child`, `police-nominal`, `home-office`. */
  readonly scheme: string;
  readonly value: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/**
 * A period in one placement, as a case system or the SSDA903 return records it. Codes are the Department for
 * Education's, kept as given; a code not valid for its year is not recognised. Dates are dates: no time is invented.
 */
export interface PlacementRecorded {
  readonly kind: 'placement-recorded';
  readonly from: CalendarDate;
  /** The day it ended; left out while it lasts. */
  readonly to?: CalendarDate;
  readonly placementType?: Coded<string>;
  readonly provider?: Coded<string>;
  /** Reason for the new episode (RNE), why it ceased (REC), why the placement changed, the child's need (CIN). */
  readonly startReason?: Coded<string>;
  readonly endReason?: Coded<string>;
  readonly changeReason?: Coded<string>;
  readonly need?: Coded<string>;
  readonly address?: string;
  readonly postcode?: string;
  readonly homePostcode?: string;
  /** Ofsted's unique reference number of the setting. */
  readonly urn?: string;
  readonly carers?: readonly string[];
  /** The agency that runs the placement, when it is registered here: it sees the child's plans while the placement lasts. */
  readonly providerAgency?: AgencyId;
  /** Left out when the source does not say whether the move was planned. */
  readonly planned?: boolean;
  /** What is odd about it, as codes: for instance `x1-without-end`. */
  readonly flags?: readonly string[];
}

/** A legal status over time (SSDA903 LS codes, kept as given). */
export interface LegalStatusRecorded {
  readonly kind: 'legal-status-recorded';
  readonly status: Coded<string>;
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/** What a professional is to the child. */
export type ProfessionalRole =
  'social-worker' | 'team-manager' | 'independent-reviewing-officer' | 'health-lead' | 'education-lead';

/** Who answers for the child at an agency, over time. */
export interface ProfessionalNamed {
  readonly kind: 'professional-named';
  readonly role: Coded<ProfessionalRole>;
  readonly name?: string;
  /** The source's own reference for the worker. */
  readonly ref?: string;
  readonly team?: string;
  readonly telephone?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** Somebody with parental responsibility. `tell` false is a welfare bar on telling them (DfE 66; WM). */
export interface ParentalResponsibilityStated {
  readonly kind: 'parental-responsibility-stated';
  readonly name: string;
  readonly relationship?: string;
  readonly telephone?: string;
  readonly tell: boolean;
}

/**
 * A missing period as the SSDA903 return counts it: M missing from care, A away from placement without authorisation.
 * A count kept for the Department, never a police category, and in dates only; two that overlap are two.
 */
export interface MissingPeriodReturned {
  readonly kind: 'missing-period-returned';
  readonly code: Coded<'M' | 'A'>;
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly flags?: readonly string[];
}

/** A list kept elsewhere that a child is on, for what is known of missing children to be matched with (WM). */
export const LISTED_STANDINGS = [
  'gangs-list',
  'exploitation-list',
  'home-educated',
  'missing-education',
] as const;

/** One of those. */
export type ListedStanding = (typeof LISTED_STANDINGS)[number];

/** What a child is to social care, beside being looked after. */
export type Standing =
  | 'child-in-need'
  | 'protection-plan'
  | 'section-47'
  | 'single-assessment'
  | 'care-leaver'
  | 'unaccompanied'
  | 'immigration-restriction'
  | 'trafficking-concern'
  | ListedStanding;

/** A standing over time. */
export interface StandingRecorded {
  readonly kind: 'standing-recorded';
  readonly standing: Coded<Standing>;
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/** Somebody around the child, and what they are to them. Information category: third-parties. */
export interface NetworkMemberNamed {
  readonly kind: 'network-member-named';
  readonly relation: Coded<'family' | 'friend' | 'associate' | 'person-of-concern'>;
  readonly name: string;
  readonly detail?: string;
}

/** A place of the child's: where they go, were found, or must not be. Information category: whereabouts. */
export interface PlaceNamed {
  readonly kind: 'place-named';
  readonly as: Coded<'frequented' | 'found-at' | 'of-concern' | 'forbidden'>;
  readonly place: string;
}

/** Whether the NHS's child-protection alert was active when last looked at (WY 9 j). */
export interface AlertConfirmed {
  readonly kind: 'alert-confirmed';
  readonly alert: 'cp-is';
  readonly active: boolean;
}

/** A missing episode named by the record it stands in at its source: a force, `storm`, and its log's id. */
export interface EpisodePointer {
  readonly agency: AgencyId;
  readonly source: string;
  readonly record: string;
}
