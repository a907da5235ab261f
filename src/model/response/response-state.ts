import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/fact-body';
import type {
  EscalationStep,
  Indicator,
  InterventionLevel,
  MediaDecided,
  Noticed,
  StepCode,
} from '../agency-fact/response-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted } from '../child/asserted';
import type { BrokenRule } from '../rule/broken-rule';
import type { Instant, Occurred } from '../time/occurred';

/** Who recorded something, in what rank or role, and when it happened. The person's own reference stays with the fact. */
export interface Signed {
  readonly by: AgencyId;
  /** As the source has it, lower case; `null` when it did not say. */
  readonly rank: string | null;
  readonly occurred: Occurred;
  readonly fact: FactKey;
}

/** The kinds of decision in an episode that somebody answers for. */
export type DecisionKind =
  | 'level'
  | 'category'
  | 'delay'
  | 'risk'
  | 'house-search'
  | 'escalation'
  | 'ownership'
  | 'media'
  | 'stay'
  | 'reopening'
  | 'absence-review';

/** A decision: what was decided, by whom, when and why. `broken` is the rule it was taken against: then it is not shown. */
export interface DecisionState extends Signed {
  readonly kind: DecisionKind;
  /** The code decided on, for instance `missing` or `high`. */
  readonly decided: string;
  readonly rationale: string | null;
  readonly broken: BrokenRule | null;
}

/** A level of intervention as it was set, with the framework's lettered actions and outcome (NF 3). */
export interface LevelSet extends Signed {
  readonly level: Coded<InterventionLevel>;
  readonly actions: readonly string[];
  readonly outcome: string | null;
  readonly rationale: string | null;
}

/** Which level is shown, which one the circumstances propose, and every level set so far. */
export interface LevelState {
  readonly shown: LevelSet | null;
  readonly history: readonly LevelSet[];
  /** Why police are proposed, whatever the carer has done (NF 3.14): empty when they are not. */
  readonly proposesPolice: readonly BrokenRule[];
  /** A lower level than proposed is kept, and nobody named has said why. */
  readonly reasonOutstanding: boolean;
}

/** An indicator somebody observed. */
export interface IndicatorState extends Signed {
  readonly indicator: Coded<Indicator>;
  readonly sign: Coded<string> | null;
  /** Seen on return from an absence that had been allowed. */
  readonly permitted: boolean;
  readonly text: string | null;
}

/** An enquiry made or found not possible, by its checklist code. */
export interface EnquiryState extends Signed {
  readonly enquiry: Coded<string>;
  readonly outcome: 'done' | 'not-possible';
  readonly result: string | null;
}

/** A line of the protocol's checklist, with the last word on it. */
export interface CheckState {
  readonly key: string;
  readonly by: 'carer' | 'call-taker' | 'police';
  readonly last: EnquiryState | null;
}

/** The minimum report: what has been given, and what is outstanding; no report is refused for it. */
export interface ReportState {
  readonly given: readonly string[];
  readonly outstanding: readonly string[];
}

/** Something that weighs as risk, and where that is written. */
export interface RiskFactor extends BrokenRule {
  /** For instance `unanswered-questions`, `exploitation-known`, `earlier-episodes`. */
  readonly factor: string;
}

/** What speaks against a delay that was taken: the hub warns and offers escalation, it asserts no legal duty (NF 3.20). */
export type DelayWarning = BrokenRule;

/** A step of an escalation, timed. */
export interface EscalationStepState extends Signed {
  readonly step: Coded<EscalationStep>;
  readonly text: string | null;
}

/** A decision on searching the house. */
export interface HouseSearch {
  readonly decision: Coded<'full' | 'partial' | 'delayed'>;
  readonly supervisorAgreed: boolean;
  readonly rationale: string | null;
}

/** A decision on the media. */
export interface MediaDecision {
  readonly decision: MediaDecided['decision'];
  readonly identifiedAsLookedAfter: boolean;
  readonly consulted: readonly string[];
  readonly rationale: string | null;
}

/** Whether the child may stay where they are for now. */
export interface Stay {
  readonly allowed: boolean;
  readonly where: string | null;
  readonly rationale: string | null;
}

/** A period of ownership: from when an agency owned the episode (`null`: from its beginning), and by which fact. */
export interface OwnedFrom {
  readonly owner: AgencyId;
  readonly from: Instant | null;
  readonly fact: FactKey | null;
}

/** A transfer offered by the owner and not yet accepted by the receiver: until then nothing has moved. */
export interface TransferOffered extends Signed {
  readonly to: AgencyId;
  readonly rationale: string | null;
}

/** What must be so before the episode closes. */
export interface ClosingState {
  readonly prerequisite: 'back-or-safe' | 'prevention-interview' | 'return-interview';
  readonly met: boolean;
  readonly source: string;
}

/** When the child was first known to be gone, and when *missing* ended; every time is kept (WY 2). */
export interface MissingFor {
  /** The earliest of last seen, noticed, reported and recorded. */
  readonly since: Instant | null;
  /** Found well, or back; `null` while the child is gone. An open follow-up adds nothing. */
  readonly until: Instant | null;
  /** Days after which it is long-term; `null` when the protocol says none. */
  readonly longTermDays: number | null;
}

/** What each of the vocabularies that stand side by side calls the matter now; `null` when it has no word for it. */
export interface Vocabularies {
  readonly policeWestYorkshire: 'missing' | null;
  readonly policeWestMidlands: 'missing' | 'absent' | null;
  readonly annualReturn: 'M' | 'A' | null;
  readonly partnership: 'missing' | 'absent' | 'away' | 'absconded' | null;
}

/** Something done that a duty asks for. */
export interface StepState extends Signed {
  readonly step: Coded<StepCode>;
  readonly dueAt: Instant | null;
  readonly text: string | null;
}

/** How the whereabouts are known, when somebody says that they are. */
export type WhereaboutsConfirmation = NonNullable<Noticed['confirmedBy']>;

/** The times at which agencies disagree. */
export type Contradicted = 'lastSeen' | 'locatedAt' | 'returnedAt';

/** The response to a child who is not where they should be, as folded from the facts of one missing episode. */
export interface ResponseState {
  /** Told to the police as missing, whatever they made of it: then both interviews are owed (NF 4.6, 4.10). */
  readonly reported: boolean;
  readonly noticedAt: Asserted<Occurred>;
  readonly ownership: readonly OwnedFrom[];
  readonly transferOffered: TransferOffered | null;
  readonly vocabularies: Vocabularies;
  readonly absconded: boolean;
  readonly missingFor: MissingFor;
  readonly closing: readonly ClosingState[];
  readonly contradictions: readonly Contradicted[];
  /** Keys of the protocol's grounds for police help with fetching the child. */
  readonly policeHelp: readonly string[];
  readonly whereaboutsKnown: Asserted<boolean>;
  readonly confirmedBy: WhereaboutsConfirmation | null;
  readonly stay: Asserted<Stay>;
  readonly level: LevelState;
  readonly indicators: readonly IndicatorState[];
  readonly enquiries: readonly EnquiryState[];
  readonly checks: readonly CheckState[];
  readonly report: ReportState;
  readonly riskFactors: readonly RiskFactor[];
  readonly riskReviewAt: Instant | null;
  readonly delayWarnings: readonly DelayWarning[];
  readonly escalationOffered: boolean;
  /** Of the protocol's steps the one that comes next; `null` when none does. */
  readonly nextEscalationStep: EscalationStep | null;
  readonly concerned: Asserted<boolean>;
  readonly escalation: readonly EscalationStepState[];
  readonly houseSearch: Asserted<HouseSearch>;
  readonly media: Asserted<MediaDecision>;
  readonly mediaWarnings: readonly BrokenRule[];
  readonly courtOrder: Asserted<Coded<'bail' | 'curfew' | 'other'>>;
  readonly steps: readonly StepState[];
  readonly decisions: readonly DecisionState[];
}
