import type { CalendarDate } from '../time/occurred';

/**
 * One section of a child's Philomena profile, as an agency holds it: the whole section, replacing what the same agency's
 * record said before. Part 1 is `person`, `health`, `network` and `risk`, filled when the child is placed or risk is
 * known; Part 2 is `today`, filled only when the child goes missing. Each section is shared under its own category.
 */
export type ProfileStated = { readonly kind: 'profile-stated' } & ProfileSection;

/** A section and its content. A field left out is not yet known. */
export type ProfileSection =
  | { readonly section: 'person'; readonly content: ProfilePerson }
  | { readonly section: 'health'; readonly content: ProfileHealth }
  | { readonly section: 'network'; readonly content: ProfileNetwork }
  | { readonly section: 'risk'; readonly content: ProfileRisk }
  | { readonly section: 'today'; readonly content: ProfileToday };

/** The sections, in the order of the form. */
export type ProfileSectionName = ProfileSection['section'];

/** Who the child is to somebody who must find them. Information category: plan. */
export interface ProfilePerson {
  readonly description?: string;
  readonly distinguishingFeatures?: string;
  readonly photographs?: readonly Photograph[];
  /** When the child last came to look otherwise, so that older photographs mislead (WY 8). */
  readonly appearanceChangedOn?: CalendarDate;
  readonly telephone?: string;
  readonly socialMedia?: readonly string[];
  readonly travelCard?: string;
  readonly placesFrequented?: readonly string[];
  readonly placesFoundBefore?: readonly string[];
  readonly routines?: string;
  readonly modesOfTravel?: string;
  readonly antecedentBehaviour?: readonly string[];
  readonly triggers?: readonly string[];
  /** Days of the year that are hard for the child, and what they are. */
  readonly anniversaries?: readonly string[];
  readonly whatHelpsThemReturn?: string;
  readonly whoShouldInterview?: string;
  readonly childsView?: string;
}

/** That a photograph is held, and of when; the picture itself stays with its holder. */
export interface Photograph {
  readonly shows: 'face' | 'full-length';
  readonly takenOn?: CalendarDate;
  /** Who holds it; carer and authority both should (WY 8). Left out when the source does not say. */
  readonly heldBy?: readonly PhotographHolder[];
}

/** Who may hold a photograph. */
export type PhotographHolder = 'carer' | 'authority';

/** Information category: health. */
export interface ProfileHealth {
  readonly conditions?: readonly string[];
  readonly medication?: string;
  readonly communicationNeeds?: string;
}

/** People around the child. Information category: third-parties. */
export interface ProfileNetwork {
  readonly friends?: readonly string[];
  readonly family?: readonly string[];
  readonly associates?: readonly string[];
  readonly personsOfConcern?: readonly string[];
}

/** Information category: risk-and-intelligence. */
export interface ProfileRisk {
  readonly exploitation?: string;
  readonly risks?: readonly string[];
}

/** Part 2: as the child was when last seen. Information category: plan. */
export interface ProfileToday {
  readonly clothing?: string;
  readonly belongings?: string;
  readonly mood?: string;
}
