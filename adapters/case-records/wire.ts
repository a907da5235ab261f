import { wireSchema } from '../kit/wire-schema';
import type { WireMeeting, WireMeetingAction, WireMeetingDecision, WireTelling } from './meeting-wire';
import type { Modified } from './modified';

export type { Modified } from './modified';

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
  readonly cin_plans?: readonly WireCinPlan[];
  readonly cp_plans?: readonly WireCpPlan[];
  readonly s47_enquiries?: readonly WireSection47[];
  readonly cin_assessments?: readonly WireAssessment[];
  readonly immigration_status?: readonly WireImmigration[];
  readonly standings?: readonly WireStanding[];
  readonly network?: readonly WireNetworkMember[];
  readonly places?: readonly WirePlace[];
  readonly protection_alert?: WireAlert;
  readonly plans?: readonly WirePlan[];
  readonly plan_reviews?: readonly WirePlanReview[];
  readonly plan_challenges?: readonly WirePlanChallenge[];
  readonly tellings?: readonly WireTelling[];
  readonly meetings?: readonly WireMeeting[];
  readonly meeting_decisions?: readonly WireMeetingDecision[];
  readonly meeting_actions?: readonly WireMeetingAction[];
}

export interface WirePerson {
  readonly pers_person_id: string;
  readonly pers_forename?: string;
  readonly pers_surname?: string;
  readonly pers_dob?: string;
  readonly pers_sex?: string;
  readonly pers_gender?: string;
  readonly pers_ethnicity?: string;
  readonly first_language?: string;
  readonly interpreter_needed?: boolean;
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
  readonly provider_agency?: string;
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
  readonly photographs?: readonly WirePhotograph[];
  readonly appearanceChangedOn?: string;
  readonly telephone?: string;
  readonly socialMedia?: readonly string[];
  readonly travelCard?: string;
  readonly placesFrequented?: readonly string[];
  readonly placesFoundBefore?: readonly string[];
  readonly routines?: string;
  readonly modesOfTravel?: string;
  readonly antecedentBehaviour?: readonly string[];
  readonly triggers?: readonly string[];
  readonly anniversaries?: readonly string[];
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

export interface WirePhotograph {
  readonly shows: 'face' | 'full-length';
  readonly takenOn?: string;
  readonly heldBy?: readonly ('carer' | 'authority')[];
}

export interface WireCinPlan extends Modified {
  readonly cinp_cin_plan_id: string;
  readonly cinp_cin_plan_start_date?: string;
  readonly cinp_cin_plan_end_date?: string;
}

export interface WireCpPlan extends Modified {
  readonly cppl_cp_plan_id: string;
  readonly cppl_cp_plan_start_date?: string;
  readonly cppl_cp_plan_end_date?: string;
}

export interface WireSection47 extends Modified {
  readonly s47e_s47_enquiry_id: string;
  readonly s47e_s47_start_date?: string;
  readonly s47e_s47_end_date?: string;
}

export interface WireAssessment extends Modified {
  readonly cina_assessment_id: string;
  readonly cina_assessment_start_date?: string;
  readonly cina_assessment_auth_date?: string;
}

export interface WireImmigration extends Modified {
  readonly immi_immigration_status_id: string;
  readonly immi_immigration_status: string;
  readonly immi_immigration_status_start_date?: string;
  readonly immi_immigration_status_end_date?: string;
}

export interface WireStanding extends Modified {
  readonly id: string;
  readonly standing: string;
  readonly from?: string;
  readonly to?: string;
}

export interface WireNetworkMember extends Modified {
  readonly id: string;
  readonly relation: string;
  readonly name: string;
  readonly detail?: string;
  readonly said_on?: string;
}

export interface WirePlace extends Modified {
  readonly id: string;
  readonly as: string;
  readonly place: string;
  readonly said_on?: string;
}

export interface WireAlert extends Modified {
  readonly active: boolean;
  readonly confirmed_on?: string;
}

export interface WirePlan extends Modified {
  readonly plan_id: string;
  readonly version: number;
  readonly plan: string;
  readonly titled?: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly agreed_by?: readonly string[];
  readonly stated_at?: string;
  readonly review_on?: string;
  readonly childs_part?: string;
}

export interface WirePlanReview extends Modified {
  readonly id: string;
  readonly plan: string;
  readonly reviewed_at?: string;
  readonly agencies?: readonly string[];
  readonly with?: readonly ('social-care' | 'police' | 'carer' | 'health')[];
  readonly changed?: boolean;
}

export interface WirePlanChallenge extends Modified {
  readonly id: string;
  readonly plan: string;
  readonly challenged_at?: string;
  readonly reason: string;
}

export const readCaseShape = wireSchema<CaseRecord>('case-records', 1);
