import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import type { PreventionAnswers } from '../agency-fact/on-return-facts';
import type { AgencyId } from '../agency/agency-id';
import type { BrokenRule } from '../rule/broken-rule';
import type { Instant, Occurred } from '../time/occurred';

/** Where and when something was recorded on return, and of which missing episode. */
export interface RecordedOnReturn {
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
  /** Founding key of the missing episode; `null` while none is known, or after an absence that had been allowed. */
  readonly episode: FactKey | null;
}

/**
 * What is wrong with a prevention interview that police did not hold (NF 4.8, 4.9). With any but the last it does not count as
 * held; the last asks police to see the child.
 */
export type PreventionFlag =
  'holder-not-allowed' | 'not-agreed' | 'placement-problem-suspected' | 'police-should-see-child';

/** A prevention interview that was held. */
export interface PreventionInterviewState extends RecordedOnReturn {
  readonly heldBy: Coded<'police' | 'carer' | 'trusted-adult'>;
  readonly flags: readonly PreventionFlag[];
  readonly safeAndWell: boolean | null;
  readonly concern: boolean | null;
  readonly answers: Omit<PreventionAnswers, 'withWhom'>;
  readonly withWhom: readonly string[];
  /** What the protocol asks and nobody answered, by code. */
  readonly unanswered: readonly string[];
}

/** That none was held, and why. One that breaks a rule of the protocol is kept and discharges nothing. */
export interface PreventionNotHeldState extends RecordedOnReturn {
  readonly reason: Coded<string>;
  readonly broken: BrokenRule | null;
  /** Whether it is put off to the time of an appointment. */
  readonly deferred: boolean;
  readonly appointmentAt: Instant | null;
  readonly insteadBy: AgencyId | null;
  readonly insteadByNamed: string | null;
  readonly text: string | null;
}

/** What a carer noted down on return. */
export interface CarersReturnState extends RecordedOnReturn {
  /** Whether the absence had been allowed. */
  readonly permitted: boolean;
  /** Texts by code, without whom the child was with. */
  readonly observations: Readonly<Record<string, string>>;
  readonly withWhom: string | null;
  /** What the protocol has carers note and they did not, by code. */
  readonly lacking: readonly string[];
}

/** Everything recorded on a child's returns beside independent interviews, each list in order. */
export interface OnReturnState {
  readonly prevention: readonly PreventionInterviewState[];
  readonly notHeld: readonly PreventionNotHeldState[];
  readonly carersReturns: readonly CarersReturnState[];
}

/** Whether the prevention interview of one missing episode is done with. */
export interface PreventionOutcome {
  readonly status: 'outstanding' | 'held' | 'deferred' | 'not-held';
  /** A concern came up with somebody who is not of the police, and police have not seen the child since (NF 4.9). */
  readonly policeShouldSeeChild: boolean;
}
