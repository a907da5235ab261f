import type { Indicator, InterventionLevel } from '../../model/agency-fact/response-facts';
import type { ClockRule } from '../../model/protocol/clock-rule';
import type { ChecklistItem } from '../../model/protocol/checklist';
import type { AlwaysShared, IndependenceRule, NotHeldReason } from '../../model/protocol/interview-rules';
import type { AgendaItem, MeetingMember, MeetingRule } from '../../model/protocol/meeting-rule';
import type { NotificationRule } from '../../model/protocol/notification-rule';
import type { PatternRule, Threshold, TriageRule } from '../../model/protocol/pattern-rule';
import type { HandoverRule, PhotographRule, PlanPartRule, PlanRule } from '../../model/protocol/plan-rule';
import type { PromptRule } from '../../model/protocol/prompt-rule';
import type { ReturnInterviewClock } from '../../model/protocol/protocol';
import type { Nation } from '../../model/time/bank-holidays';
import type {
  AuthorityRule,
  CategoryRule,
  CheckRule,
  ClosingRule,
  DelayBar,
  EscalationRule,
  HouseSearchRules,
  IndicatorRule,
  LevelRule,
  MediaRules,
  PoliceHelpRule,
  ResponseRules,
  RiskRules,
} from '../../model/protocol/response-rules';
import type { Sourced } from '../../model/protocol/vocabulary';

/** The rules of a section by their keys. */
export type Keyed<T> = Readonly<Record<string, T>>;

/** A section that a protocol leaves empty says why. */
export interface None {
  readonly none: string;
}

/** What may be left out of a rule in a file. */
type MayBeLeftOut<T, K extends keyof T> = Omit<T, K> & Partial<T>;

/** When a clock is due, as a file has it. */
export type DueInFile =
  | 'set'
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly soonWarnAfterHours: number };

/** A clock as a file has it. */
export type ClockInFile = MayBeLeftOut<
  Omit<ClockRule, 'key' | 'due'>,
  'starts' | 'each' | 'managerRole' | 'warnHours' | 'when'
> & { readonly due: DueInFile };

/** A notification as a file has it. */
export type NotificationInFile = MayBeLeftOut<
  Omit<NotificationRule, 'key'>,
  'when' | 'managerRole' | 'withinHours' | 'escalateHours' | 'barred'
>;

/** A prompt as a file has it. */
export type PromptInFile = MayBeLeftOut<Omit<PromptRule, 'key'>, 'when' | 'doneBefore'>;

/** A pattern as a file has it. */
export type PatternInFile = Omit<PatternRule, 'key' | 'threshold'> & {
  readonly threshold: MayBeLeftOut<Threshold, 'days'>;
};

/** An entry of a list as a file has it. */
export type ItemInFile = Omit<ChecklistItem, 'key'>;

/** The rules on interviews as a file has them. */
export interface InterviewsInFile {
  readonly prevention: {
    readonly by: Keyed<ItemInFile>;
    readonly asks: Keyed<ItemInFile>;
    readonly notHeld: Keyed<MayBeLeftOut<Omit<NotHeldReason, 'key'>, 'needs' | 'only'>>;
    readonly sharedWith: Keyed<ItemInFile>;
  };
  readonly return: {
    readonly independence: Keyed<MayBeLeftOut<Omit<IndependenceRule, 'key'>, 'of' | 'childMayPrefer'>>;
    readonly arrangements: Keyed<ItemInFile & { readonly fromSecondReport?: boolean }>;
    readonly asks: Keyed<ItemInFile>;
    readonly alwaysShared: Keyed<Omit<AlwaysShared, 'key'>>;
  };
  readonly carersReturn: Keyed<ItemInFile> | None;
}

/** A kind of meeting as a file has it. */
export type MeetingInFile = MayBeLeftOut<
  Omit<MeetingRule, 'key' | 'members' | 'agenda'>,
  'clocks' | 'withinWorkingDays'
> & {
  readonly members: Keyed<MayBeLeftOut<Omit<MeetingMember, 'key'>, 'when'>>;
  readonly agenda: Keyed<MayBeLeftOut<Omit<AgendaItem, 'key'>, 'when'>>;
};

/** How a partnership responds, as a file has it: lists by their keys. */
export interface ResponseInFile {
  readonly categories?: Keyed<MayBeLeftOut<Omit<CategoryRule, 'key'>, 'category'>>;
  readonly levels: Readonly<
    Record<InterventionLevel, MayBeLeftOut<Omit<LevelRule, 'key' | 'level'>, 'outcomes'>>
  >;
  readonly indicators: Readonly<
    Record<Indicator, MayBeLeftOut<Omit<IndicatorRule, 'key' | 'indicator'>, 'examples'>>
  >;
  readonly checks: Keyed<MayBeLeftOut<Omit<CheckRule, 'key'>, 'reasonable' | 'singly'>>;
  readonly report: Keyed<ItemInFile>;
  readonly risk: RiskRules;
  readonly exploitationNeverAbsent?: Sourced;
  readonly unansweredIsRisk?: Sourced;
  readonly timeRaisesConcern?: Sourced;
  readonly ranks: readonly string[];
  readonly authority: Keyed<MayBeLeftOut<Omit<AuthorityRule, 'key'>, 'ranks'>>;
  readonly delayBars: Keyed<Omit<DelayBar, 'key'>>;
  readonly houseSearch: HouseSearchRules;
  readonly escalation: Keyed<Omit<EscalationRule, 'key'>>;
  readonly closing: Keyed<Omit<ClosingRule, 'key'>>;
  readonly media?: MediaRules;
  readonly policeHelp: Keyed<Omit<PoliceHelpRule, 'key'>>;
  readonly longTerm: NonNullable<ResponseRules['longTerm']>;
}

/** A protocol as its file has it, once it has been held to the schema. */
export interface ProtocolFile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly partnership: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly bankHolidays?: Nation;
  readonly clocks: Keyed<ClockInFile | ReturnInterviewClock> & {
    readonly 'return-interview': ReturnInterviewClock;
  };
  readonly notifications?: Keyed<NotificationInFile> | None;
  readonly prompts?: Keyed<PromptInFile> | None;
  readonly patterns?: Keyed<PatternInFile> | None;
  readonly triage?: TriageRule | None;
  readonly interviews?: InterviewsInFile;
  readonly response?: ResponseInFile;
  readonly meetings?: { readonly [Kind in MeetingRule['key']]?: MeetingInFile } | None;
  readonly silentOn?: Keyed<string>;
  readonly plans?: PlansInFile | None;
}

/** What a file says of plans. */
export interface PlansInFile {
  readonly photographs: PhotographRule;
  readonly handover: HandoverRule;
  readonly kinds: Keyed<PlanInFile>;
}

/** A kind of plan as a file has it; its parts are by their keys. */
export type PlanInFile = MayBeLeftOut<
  Omit<PlanRule, 'key' | 'parts'>,
  'agreedBy' | 'reviewDays' | 'requiredWhen'
> & { readonly parts: Keyed<Omit<PlanPartRule, 'key'>> };

/** Whether a section says that there is none. */
export function isNone(section: object): section is None {
  return 'none' in section;
}

/** The rules of a section with their keys; none for a section that is left out or says so. */
export function ruleEntries<T>(section: Keyed<T> | None | undefined): readonly (readonly [string, T])[] {
  return section === undefined || isNone(section) ? [] : Object.entries(section);
}
