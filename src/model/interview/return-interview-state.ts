import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import type { DebriefAnswers } from '../agency-fact/interview-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Occurred } from '../time/occurred';

/** How far an interview has come. A refusal by anyone but the child leaves it where it was. */
export type ReturnInterviewStatus =
  'referred' | 'offered' | 'contacted' | 'initiated' | 'completed' | 'refused';

/** One step of an interview: when, and where that is recorded. */
export interface InterviewStep {
  readonly at: Occurred;
  readonly fact: FactKey;
}

/** An independent return interview, as folded from the facts of one provider's referral. */
export interface ReturnInterviewState {
  /** The provider; with the referral it names the interview, and its id is derived from both. */
  readonly provider: AgencyId;
  readonly referral: string;
  /** Founding key of the missing episode it is of; `null` while no such episode is known. */
  readonly episode: FactKey | null;
  readonly status: ReturnInterviewStatus;
  readonly rating: Coded<'red' | 'amber' | 'green'> | null;
  /** The first of each kind. Four clocks look like one, so each step keeps its own time (NF 4.10, WY 7 and 8, WM). */
  readonly referred: InterviewStep | null;
  readonly offered: InterviewStep | null;
  readonly contacted: InterviewStep | null;
  readonly initiated: InterviewStep | null;
  readonly completed: InterviewStep | null;
  /** Set by the child's own refusal only. */
  readonly refused: InterviewStep | null;
  /** Refusals by others: parents' or carers' information is sought instead (NF 4.11), and the offer stands. */
  readonly refusedByOthers: readonly InterviewStep[];
  /** `null` until there is a debrief. */
  readonly safeguarding: boolean | null;
  /** The latest debrief, with whom taken out of it. */
  readonly debrief: Omit<DebriefAnswers, 'withWhom'> | null;
  readonly withWhom: readonly string[];
}
