import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import type { DebriefAnswers } from '../agency-fact/interview-facts';
import type { PreventionAnswers } from '../agency-fact/on-return-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Occurred } from '../time/occurred';
import type { Independence } from './independence';
import type { SharedDisclosure } from './shared-disclosures';

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
  /** Founding keys of other missing episodes that the same talk served, because the child agreed to one for all. */
  readonly alsoOf: readonly FactKey[];
  /** What the interviewer is to the child, by the protocol's code; `null` when nobody said. */
  readonly interviewer: Coded<string> | null;
  readonly childChose: boolean | null;
  /** One held by somebody who is not independent is kept and discharges nothing (WY 5; NF 4.11; DfE 69). */
  readonly independence: Independence;
  /** What was seen to, and what of the protocol's list was not, by code. */
  readonly arrangements: readonly string[];
  readonly arrangementsLacking: readonly string[];
  /** What the protocol asks and the latest debrief does not answer, by code; empty while there is none. */
  readonly unanswered: readonly string[];
  /** The child refused, and nobody has asked parents or carers for what they know (WY 7; DfE 38). */
  readonly parentsViewDue: boolean;
  /** What parents or carers said when it was refused. */
  readonly parentsView: string | null;
  /** What police learnt in the prevention interview of the same missing episode (NF 4.9). */
  readonly prevention: readonly Omit<PreventionAnswers, 'withWhom'>[];
  readonly disclosures: readonly SharedDisclosure[];
  /** `null` until there is a debrief. */
  readonly safeguarding: boolean | null;
  /** The latest debrief, without whom the child was with and what was disclosed: those are told apart from it. */
  readonly debrief: Omit<DebriefAnswers, 'withWhom' | 'disclosures'> | null;
  readonly withWhom: readonly string[];
}
