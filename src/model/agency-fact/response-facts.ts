import type { AgencyId } from '../agency/agency-id';
import type { Instant, Occurred } from '../time/occurred';
import type { EpisodePointer } from './care-facts';
import type { Coded } from './coded';
import type { SubjectRef } from './subject-ref';

/** Which missing episode a fact is of, when the source says so by another's record; otherwise its own record's. */
interface OfEpisode {
  readonly episode?: EpisodePointer;
}

/** The child is not where they are expected or required to be. Nobody need have told the police (WY 3; NF 3). */
export interface Noticed extends OfEpisode {
  readonly kind: 'noticed';
  readonly expectedAt?: Occurred;
  readonly missingFrom?: string;
  readonly whereaboutsKnown?: boolean;
  /** How it was confirmed where the child is; the child's own word is not enough (WM). */
  readonly confirmedBy?: Coded<ConfirmedBy>;
}

/** How somebody knows where the child is. */
export type ConfirmedBy = 'seen' | 'known-adult-voice' | 'identifiable-landline' | 'child-says-so' | 'other';

/** Who acts (NF 3): it moves both ways, and neither requires nor sets a level of risk. */
export type InterventionLevel = 'no-immediate' | 'carer' | 'police';

/** A level of intervention, with the framework's lettered actions and outcome, for instance `a` (NF 3). */
export interface InterventionLevelSet extends OfEpisode {
  readonly kind: 'intervention-level-set';
  readonly level: Coded<InterventionLevel>;
  readonly actions?: readonly string[];
  readonly outcome?: string;
  readonly rationale?: string;
}

/** What may tell that a child is not safe (NF 3.14 and appendix; WY 4). `post-incident` is seen on return, permitted or not. */
export type Indicator =
  | 'antecedent'
  | 'trigger'
  | 'out-of-character'
  | 'immediate-concern'
  | 'concern-for-another'
  | 'plan-says-so'
  | 'exploitation'
  | 'post-incident';

/** An indicator observed; `permitted` says that the absence had been allowed. */
export interface IndicatorObserved extends OfEpisode {
  readonly kind: 'indicator-observed';
  readonly indicator: Coded<Indicator>;
  /** Which of the protocol's examples, for instance `unknown-car`. */
  readonly sign?: Coded<string>;
  readonly permitted?: boolean;
  readonly text?: string;
}

/** One of the carer's, authority's or police's enquiries, by the protocol's checklist code (MPS's eleven; NF adds). */
export interface EnquiryMade extends OfEpisode {
  readonly kind: 'enquiry-made';
  readonly enquiry: Coded<string>;
  readonly outcome: 'done' | 'not-possible';
  readonly result?: string;
}

/** One item of the minimum report, by the protocol's checklist code (WY 4; WM). What lacks is outstanding, never refused. */
export interface ReportItemGiven extends OfEpisode {
  readonly kind: 'report-item-given';
  readonly item: Coded<string>;
  readonly text?: string;
}

/** Whether the carer, or another who reported, is still concerned (NF 3.20). */
export interface ConcernStated extends OfEpisode {
  readonly kind: 'concern-stated';
  readonly concerned: boolean;
  readonly text?: string;
}

/** Whether an agreed plan was followed: a trigger plan that was bars a delay (WY 4). */
export interface PlanFollowed extends OfEpisode {
  readonly kind: 'plan-followed';
  readonly plan: 'trigger-plan';
  readonly followed: boolean;
}

/** To search the house in full, in part or later. Later needs a reason and a supervisor's agreement (BR). */
export interface HouseSearchDecided extends OfEpisode {
  readonly kind: 'house-search-decided';
  readonly decision: Coded<'full' | 'partial' | 'delayed'>;
  readonly supervisorAgreed?: boolean;
  readonly rationale?: string;
}

/** The steps of an escalation at the time (BR; WY 4). The hour runs from `escalation-requested` until the commander speaks. */
export type EscalationStep =
  | 'inspector-asked'
  | 'inspector-spoke'
  | 'sergeant-spoke'
  | 'escalation-requested'
  | 'commander-briefed'
  | 'commander-tried'
  | 'commander-spoke'
  | 'agreed'
  | 'force-incident-manager-decided';

/** One step of an escalation, timed. */
export interface EscalationStepped extends OfEpisode {
  readonly kind: 'escalation-stepped';
  readonly step: Coded<EscalationStep>;
  readonly text?: string;
}

/** The episode goes over to another force (WY 4, WY 8): its deadlines go with it. */
export interface OwnershipTransferred extends OfEpisode {
  readonly kind: 'ownership-transferred';
  readonly to: AgencyId;
  readonly rationale?: string;
}

/** Whether and how the media are used: police decide, for a looked-after child after talking with the authority (WY 10). */
export interface MediaDecided extends OfEpisode {
  readonly kind: 'media-decided';
  readonly decision: Coded<'none' | 'appeal' | 'wide-appeal'>;
  readonly identifiedAsLookedAfter?: boolean;
  /** Whom police talked with first: `authority`, `social-worker`, `family`, `carer`. */
  readonly consulted?: readonly string[];
  readonly rationale?: string;
}

/** What kind of order of a court binds a child. */
export type CourtOrder = 'bail' | 'curfew' | 'other';

/** The child is under bail, a curfew or another order of a court: missing, they have absconded (WY 2). */
export interface CourtOrderApplies extends OfEpisode {
  readonly kind: 'court-order-applies';
  readonly order: Coded<CourtOrder>;
}

/** It was closed or taken to be over wrongly. */
export interface Reopened extends OfEpisode {
  readonly kind: 'reopened';
  readonly rationale?: string;
}

/** The child refuses to return: whether they may stay where they are for now, and why (WY 3). */
export interface StayDecided extends OfEpisode {
  readonly kind: 'stay-decided';
  readonly allowed: boolean;
  readonly where?: string;
  readonly rationale?: string;
}

/** The child went, or is thought to be, with another child: each has an episode and record of their own. */
export interface MissingWith extends OfEpisode {
  readonly kind: 'missing-with';
  readonly other: SubjectRef;
}

/** What a duty asks to be done and has no kind of fact of its own. A clock may start or stop on any of them. */
export const STEP_CODES = [
  'absence-review-set',
  'absence-reviewed',
  'risk-reviewed',
  'risk-review-set',
  'daily-police-review',
  'long-term-reviewed',
  'call-back-agreed',
  'called-back',
  'contact-attempted',
  'parents-view-sought',
  'placement-reviewed',
  'placement-protocol-checked',
  'social-worker-visited',
  'home-office-contacted',
  'police-protection-used',
  'police-protection-ended',
  'case-record-made',
  'case-record-updated',
  'photograph-obtained',
  'new-information-known',
  'new-information-passed',
  'plans-shared',
  'records-reached-home',
  'strategy-triggered',
  'hold-decided',
  'interview-arrangement-confirmed',
  'police-help-asked',
  'evidence-preserved',
  'report-to-police-checked',
  'referred-to-social-care',
  'referred-to-nrm',
  'reported-by-home-office',
  'found-by-home-office',
  'coercion-suspected',
  'organised-abuse-suspected',
  'return-judged-unsafe',
  'outing-outside-area',
  'notice-from-other-authority',
  'linked-to-other-area',
  'carer-asked-what-was-done',
  'social-care-asked',
  'immediate-plan-made',
  'concern-route-agreed',
  'joint-actions-agreed',
  'intelligence-checked',
  'immediate-strategy-agreed',
  'investigating-officer-appointed',
  'search-adviser-appointed',
  'senior-command-involved',
  'screened-for-exploitation',
  'screened-for-radicalisation',
  'search-repeat-agreed',
  'approach-agreed',
  'searched-nearby',
  'host-authority-liaised',
  'collection-arranged',
  'social-care-told-before-leaving',
  'safety-of-return-evaluated',
  'post-incident-investigated',
  'forensic-considered',
  'strategy-discussion-considered',
  'carer-difficulty-discussed',
  'contact-approach-decided',
  'fully-debriefed',
  'trafficking-assessed',
  'needs-assessed',
  'carer-checks-end-set',
  'owner-agreed',
  'check-frequency-agreed',
  'reporting-encouraged',
] as const;

/** One of those steps. */
export type StepCode = (typeof STEP_CODES)[number];

/** A step taken. `dueAt` is for steps that set a time: when the review is, when the call back. */
export interface StepRecorded extends OfEpisode {
  readonly kind: 'step-recorded';
  readonly step: Coded<StepCode>;
  readonly dueAt?: Instant;
  readonly text?: string;
}

/** Everything recorded of the response to a child not where they should be. */
export type ResponseFact =
  | Noticed
  | InterventionLevelSet
  | IndicatorObserved
  | EnquiryMade
  | ReportItemGiven
  | ConcernStated
  | PlanFollowed
  | HouseSearchDecided
  | EscalationStepped
  | OwnershipTransferred
  | MediaDecided
  | CourtOrderApplies
  | Reopened
  | StayDecided
  | MissingWith
  | StepRecorded;
