import type { EscalationStep, Indicator, InterventionLevel } from '../agency-fact/response-facts';
import type { MissingCategory, RiskLevel } from '../agency-fact/fact-body';
import type { AgencyKind } from '../agency/agency-id';
import type { ChecklistItem } from './checklist';
import type { Sourced } from './vocabulary';

/** A category of one of the vocabularies that stand side by side, for instance `police.missing`. */
export interface CategoryRule extends ChecklistItem {
  readonly vocabulary: 'police' | 'partnership' | 'annual-return';
  /** The hub's category it is read as; `null` when it has none of its own. */
  readonly category: MissingCategory | null;
}

/** An indicator: whether it sends straight to police whatever the carer has done, or only when it makes for concern (NF 3.14). */
export interface IndicatorRule extends ChecklistItem {
  readonly indicator: Indicator;
  readonly proposes: 'police' | 'police-with-concern' | 'nothing';
  /** The protocol's examples, by code and in words. */
  readonly examples: Readonly<Record<string, string>>;
}

/** One line of a checklist. `reasonable` enquiries are those a carer is expected to have made before police are called. */
export interface CheckRule extends ChecklistItem {
  readonly by: 'carer' | 'call-taker' | 'police';
  readonly reasonable: boolean;
  /** The same matter as another list of the source asks it, singly and by that list's numbers. */
  readonly singly: Readonly<Record<string, string>>;
}

/** A level of intervention with its lettered actions and outcomes (NF 3). */
export interface LevelRule extends ChecklistItem {
  readonly level: InterventionLevel;
  readonly actions: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
}

/** The decisions that need somebody of a rank, an agency of a kind, or both. */
export const AUTHORITY_KEYS = [
  'classify',
  'delay',
  'lower-high',
  'agree-house-search',
  'take-escalation',
  'decide-dispute',
  'media',
  'transfer-ownership',
  'let-stay',
  'agree-absence-review',
] as const;

/** One of those decisions. */
export type AuthorityKey = (typeof AUTHORITY_KEYS)[number];

/**
 * Who may take a decision. No rank listed: any rank of an agency of these kinds. A rank that nobody stated, or that the
 * protocol does not know, is taken at its word, but for lowering a high risk. `classify` is of any category but missing:
 * a child recorded missing by the wrong rank is missing all the same.
 */
export interface AuthorityRule extends ChecklistItem {
  readonly decision: AuthorityKey;
  readonly agencies: readonly AgencyKind[];
  readonly ranks: readonly string[];
}

/** Levels of risk (WY 5). */
export interface RiskRules extends Sourced {
  readonly levels: readonly RiskLevel[];
  /** The levels there are for a child recorded missing: DfE 23 knows no low one. */
  readonly whileMissing: readonly RiskLevel[];
  /** Ranks that may correct a first level that was wrongly high. */
  readonly correctsFirstHigh: readonly string[];
}

/**
 * What bars a delay of the police response, or makes the hub warn of one. `refused` is for acts; a feed's is shown with the warning,
 * but for a delay against a trigger plan that was followed, which is kept, put before a person, and not shown.
 */
export interface DelayBar extends ChecklistItem {
  readonly bar:
    'trigger-plan-followed' | 'immediate-concern' | 'carer-unable' | 'carer-has-acted' | 'police-proposed';
  readonly then: 'refused' | 'warned';
}

/** When a house search is never delayed (BR). */
export interface HouseSearchRules extends Sourced {
  readonly neverBelowAge: number;
  readonly indicators: readonly Indicator[];
  /** Signs of any indicator, by code. */
  readonly signs: readonly string[];
}

/** One step of an escalation at the time (BR; WY 4). */
export interface EscalationRule extends ChecklistItem {
  readonly step: EscalationStep;
}

/** What must be so before an episode closes (NF 4.6 to 4.10). */
export interface ClosingRule extends ChecklistItem {
  readonly prerequisite: 'back-or-safe' | 'prevention-interview' | 'return-interview';
}

/** Whom police talk with before they use the media. */
export interface MediaRules extends Sourced {
  readonly lookedAfter: readonly string[];
  readonly others: readonly string[];
}

/** A ground on which police help with fetching a child may be asked: a prompt, never a lock. */
export interface PoliceHelpRule extends ChecklistItem {
  /** While the child is absent or away, while they are fetched after being missing, or in both. */
  readonly while: 'absent' | 'recovery' | 'any';
}

/** How a partnership responds to a child who is not where they should be. */
export interface ResponseRules {
  readonly categories: readonly CategoryRule[];
  readonly levels: readonly LevelRule[];
  readonly indicators: readonly IndicatorRule[];
  readonly checks: readonly CheckRule[];
  /** What a full report holds; what lacks is outstanding, and no report is refused for it. */
  readonly report: readonly ChecklistItem[];
  readonly risk: RiskRules | null;
  /** A child with a known risk of exploitation is never classed as absent (WM). */
  readonly exploitationNeverAbsent: Sourced | null;
  /** What nobody could answer weighs as risk (WM). */
  readonly unansweredIsRisk: Sourced | null;
  /** Concern that is there after a while is a ground to report (NF 3.15). */
  readonly timeRaisesConcern: Sourced | null;
  /** Every rank and role the protocol knows, in no order. */
  readonly ranks: readonly string[];
  readonly authority: readonly AuthorityRule[];
  readonly delayBars: readonly DelayBar[];
  readonly houseSearch: HouseSearchRules | null;
  readonly escalation: readonly EscalationRule[];
  readonly closing: readonly ClosingRule[];
  readonly media: MediaRules | null;
  readonly policeHelp: readonly PoliceHelpRule[];
  /** Long-term missing: after more than so many days (WY 2). */
  readonly longTerm: (Sourced & { readonly days: number }) | null;
}

/** A partnership that has said nothing of how it responds: nothing is refused, proposed or outstanding. */
export const NO_RESPONSE_RULES: ResponseRules = {
  categories: [],
  levels: [],
  indicators: [],
  checks: [],
  report: [],
  risk: null,
  exploitationNeverAbsent: null,
  unansweredIsRisk: null,
  timeRaisesConcern: null,
  ranks: [],
  authority: [],
  delayBars: [],
  houseSearch: null,
  escalation: [],
  closing: [],
  media: null,
  policeHelp: [],
  longTerm: null,
};
