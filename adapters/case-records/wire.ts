import { wireSchema } from '../kit/wire-schema';

/** When a section or row was last changed at its source, if it says so; otherwise the whole record's time holds. */
export interface Modified {
  readonly modifiedAt?: string;
  /** The row should never have been there: what it said is unsaid. */
  readonly purge?: boolean;
}

/** A record of `schema/messages/case-records/v1.json`, as far as this adapter reads it. */
export interface CaseRecord {
  readonly agency: string;
  readonly modifiedAt: string;
  readonly modifiedBy?: { readonly ref?: string; readonly role?: string };
  readonly backfill?: boolean;
  readonly person: WirePerson;
  readonly care?: WireCare;
  readonly linked_identifiers?: readonly WireIdentifier[];
  readonly legal_statuses?: readonly WireLegalStatus[];
  readonly cla_placements?: readonly WirePlacement[];
  readonly involvements?: readonly WireInvolvement[];
  readonly parental_responsibility?: readonly WireParent[];
  readonly missing_episodes?: readonly WireMissing[];
  readonly profile?: WireProfile;
}

export interface WirePerson {
  readonly pers_person_id: string;
  readonly pers_forename?: string;
  readonly pers_surname?: string;
  readonly pers_dob?: string;
  readonly pers_sex?: string;
  readonly pers_ethnicity?: string;
  readonly pers_common_child_id?: string;
  readonly pers_upn_unknown?: string;
  readonly also_known_as?: readonly string[];
}

export interface WireCare extends Modified {
  readonly clae_entered_care_date?: string;
  readonly looked_after?: boolean;
  readonly responsible_authority?: string;
  readonly host_authority?: string;
}

export interface WireIdentifier extends Modified {
  readonly link_table_id: string;
  readonly link_identifier_type: string;
  readonly link_identifier_value: string;
  readonly link_issuer?: string;
  readonly link_valid_from_date?: string;
  readonly link_valid_to_date?: string;
}

export interface WireLegalStatus extends Modified {
  readonly lega_legal_status_id: string;
  readonly lega_legal_status: string;
  readonly lega_legal_status_start_date?: string;
  readonly lega_legal_status_end_date?: string;
}

export interface WirePlacement extends Modified {
  readonly clap_cla_placement_id: string;
  readonly clap_cla_placement_start_date?: string;
  readonly clap_cla_placement_end_date?: string;
  readonly clap_cla_placement_type?: string;
  readonly clap_cla_placement_provider?: string;
  readonly clap_cla_placement_postcode?: string;
  readonly clap_cla_placement_urn?: string;
  readonly clap_cla_placement_change_reason?: string;
  readonly clae_cla_episode_start_reason?: string;
  readonly clae_cla_episode_ceased_reason?: string;
  readonly clae_cla_primary_need_code?: string;
  readonly setting?: string;
  readonly address?: string;
  readonly home_postcode?: string;
  readonly carers?: readonly string[];
  readonly planned?: boolean;
  readonly host_authority?: string;
}

export interface WireInvolvement extends Modified {
  readonly invo_involvements_id: string;
  readonly invo_professional_id?: string;
  readonly invo_professional_role_id: string;
  readonly invo_professional_team?: string;
  readonly invo_involvement_start_date?: string;
  readonly invo_involvement_end_date?: string;
  readonly prof_professional_name?: string;
  readonly telephone?: string;
}

export interface WireParent extends Modified {
  readonly id: string;
  readonly name: string;
  readonly relationship?: string;
  readonly telephone?: string;
  readonly welfare_bar?: boolean;
}

export interface WireMissing extends Modified {
  readonly miss_table_id: string;
  readonly miss_missing_episode_type?: string;
  readonly miss_missing_episode_start_date?: string;
  readonly miss_missing_episode_end_date?: string;
  readonly miss_missing_rhi_offered?: string;
  readonly miss_missing_rhi_accepted?: string;
}

export interface WireProfile {
  readonly person?: WireProfilePerson;
  readonly health?: WireProfileHealth;
  readonly network?: WireProfileNetwork;
  readonly risk?: WireProfileRisk;
  readonly today?: WireProfileToday;
}

export interface WireProfilePerson extends Modified {
  readonly description?: string;
  readonly distinguishingFeatures?: string;
  readonly photographs?: readonly { readonly shows: 'face' | 'full-length'; readonly takenOn?: string }[];
  readonly telephone?: string;
  readonly socialMedia?: readonly string[];
  readonly travelCard?: string;
  readonly placesFrequented?: readonly string[];
  readonly placesFoundBefore?: readonly string[];
  readonly routines?: string;
  readonly modesOfTravel?: string;
  readonly antecedentBehaviour?: readonly string[];
  readonly triggers?: readonly string[];
  readonly whatHelpsThemReturn?: string;
  readonly whoShouldInterview?: string;
  readonly childsView?: string;
}

export interface WireProfileHealth extends Modified {
  readonly conditions?: readonly string[];
  readonly medication?: string;
  readonly communicationNeeds?: string;
}

export interface WireProfileNetwork extends Modified {
  readonly friends?: readonly string[];
  readonly family?: readonly string[];
  readonly associates?: readonly string[];
  readonly personsOfConcern?: readonly string[];
}

export interface WireProfileRisk extends Modified {
  readonly exploitation?: string;
  readonly risks?: readonly string[];
}

export interface WireProfileToday extends Modified {
  readonly clothing?: string;
  readonly belongings?: string;
  readonly mood?: string;
}

export const readCaseShape = wireSchema<CaseRecord>('case-records', 1);
