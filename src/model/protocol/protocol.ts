import type { AgencyId } from '../agency/agency-id';
import type { Nation } from '../time/bank-holidays';
import type { Instant } from '../time/occurred';
import type { ClockRule } from './clock-rule';
import { NO_INTERVIEW_RULES } from './interview-rules';
import type { InterviewRules } from './interview-rules';
import type { MeetingRule } from './meeting-rule';
import type { NotificationRule } from './notification-rule';
import { NO_RESPONSE_RULES } from './response-rules';
import type { ResponseRules } from './response-rules';
import type { PatternRule, TriageRule } from './pattern-rule';
import { NO_PLAN_RULES } from './plan-rule';
import type { PlanRules } from './plan-rule';
import type { PromptRule } from './prompt-rule';

/** When and how long the return interview is owed, as a protocol has it. */
export interface ReturnInterviewClock {
  /** Elapsed hours, also across a change of clocks. */
  readonly hours: number;
  /** Hours before it is due that its owner is warned. */
  readonly warnHours: number;
  /** The child is back (NF, DfE, WY 7), or is found or back, whichever is earlier (WM; WY 8 out of area). */
  readonly starts: 'returned' | 'located-or-returned';
  /** The step that discharges it: contact made (WM), begun (WY 7), carried out (NF, DfE). The child's refusal always does. */
  readonly stops: 'contacted' | 'initiated' | 'completed';
  /** Seed and section. */
  readonly source: string;
}

/** The rules of a protocol by area, each as its area defines it. */
export interface ProtocolRules {
  readonly clocks: readonly ClockRule[];
  readonly notifications: readonly NotificationRule[];
  readonly prompts: readonly PromptRule[];
  readonly patterns: readonly PatternRule[];
  /** `null` when the protocol has no triage. */
  readonly triage: TriageRule | null;
  readonly interviews: InterviewRules;
  readonly meetings: readonly MeetingRule[];
  readonly plans: PlanRules;
  readonly response: ResponseRules;
}

/** No rule in any area: what a protocol starts from. */
export const NO_RULES: ProtocolRules = {
  clocks: [],
  notifications: [],
  prompts: [],
  patterns: [],
  triage: null,
  interviews: NO_INTERVIEW_RULES,
  meetings: [],
  plans: NO_PLAN_RULES,
  response: NO_RESPONSE_RULES,
};

/** What a partnership works by: data, of which each rule cites its source. */
export interface Protocol extends ProtocolRules {
  /** For instance `west-yorkshire-2026`. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly returnInterview: ReturnInterviewClock;
  /** Whose bank holidays its working days leave out; England's when it does not say. */
  readonly bankHolidays?: Nation;
}

/** Which protocol a duty is judged by: that of who owes it, as adopted when the thing it hangs on occurred. */
export interface Protocols {
  of(owner: AgencyId, at: Instant): Protocol;
  /** Every version there is; without it nothing is counted across children. */
  readonly all?: readonly Protocol[];
}
