import type { Coded } from './coded';
import type { EpisodePointer } from './care-facts';

/** What every fact of an independent return interview says: whose referral, and of which missing episode if known. */
export interface OfReferral {
  /** The provider's reference of the referral: all of its facts make one interview. */
  readonly referral: string;
  readonly episode?: EpisodePointer;
}

/** A child was referred for an independent return interview. The rating is the source's triage (WM). */
export interface ReturnInterviewReferred extends OfReferral {
  readonly kind: 'return-interview-referred';
  readonly rating?: Coded<'red' | 'amber' | 'green'>;
}

/** The interview was offered to the child (NF 4.10: after every missing report). */
export interface ReturnInterviewOffered extends OfReferral {
  readonly kind: 'return-interview-offered';
}

/** Contact was made to arrange it (the stop of WM's clock). */
export interface ReturnInterviewContacted extends OfReferral {
  readonly kind: 'return-interview-contacted';
}

/** It was begun (the stop of WY 7's clock). */
export interface ReturnInterviewInitiated extends OfReferral {
  readonly kind: 'return-interview-initiated';
  /** What the interviewer is to the child and their care, by the protocol's code: who may is the protocol's (WY 7; NF 4.11). */
  readonly interviewer?: Coded<string>;
  /** The child asked for this person, or not to be seen alone. */
  readonly childChose?: boolean;
  /** How it was held, by the protocol's codes of what was seen to, for instance `told-at-start`. */
  readonly arrangements?: readonly string[];
}

/** It was carried out (the stop of DfE's, NF's and WY 8's clock). */
export interface ReturnInterviewCompleted extends OfReferral {
  readonly kind: 'return-interview-completed';
  /** As of `return-interview-initiated`: some providers tell of an interview only when it is over. */
  readonly interviewer?: Coded<string>;
  readonly childChose?: boolean;
  readonly arrangements?: readonly string[];
  /** Other missing episodes that the same talk was about. It serves them only if the child agreed: each is owed one. */
  readonly alsoFor?: readonly EpisodePointer[];
  readonly childAgreedToOne?: boolean;
}

/** It was refused. Only the child can refuse (NF 4.10): another's refusal is kept and discharges nothing. */
export interface ReturnInterviewRefused extends OfReferral {
  readonly kind: 'return-interview-refused';
  readonly by: Coded<'child' | 'parent' | 'carer'>;
  readonly reason?: string;
  /** What the parents or carer said when the child refused (DfE; NF 4.11). */
  readonly parentsView?: string;
}

/** What was learnt in the interview, by category (domain of WY 7 and the provider's debrief form). */
export interface Debriefed extends OfReferral {
  readonly kind: 'debriefed';
  /** Significant harm, to this child or another: social worker and police are told at once (WY 7; NF 4.14). */
  readonly safeguarding: boolean;
  readonly answers: DebriefAnswers;
}

/** Something disclosed, and what was decided about sharing it. */
export interface Disclosure {
  readonly about: Coded<
    'harm-to-child' | 'harm-to-another' | 'placement' | 'exploitation' | 'offending' | 'other'
  >;
  readonly shareWith: readonly ('police' | 'social-worker' | 'independent-reviewing-officer')[];
  readonly rationale?: string;
}

/** A field left out was not asked or not answered. */
export interface DebriefAnswers {
  readonly pushFactors?: readonly string[];
  readonly pullFactors?: readonly string[];
  readonly harm?: readonly string[];
  readonly exploitation?: readonly string[];
  readonly offending?: readonly string[];
  readonly substances?: readonly string[];
  readonly whereTheyWent?: string;
  readonly childsWishes?: string;
  readonly adviceGiven?: string;
  readonly likelihoodOfRepeat?: string;
  readonly riskyContacts?: string;
  readonly frequency?: string;
  readonly homePlacementAndSchool?: string;
  /** The placement is one of the reasons for going (NF 4.12): social worker and reviewing officer are told. */
  readonly placementIsPushFactor?: boolean;
  /** What parents or carers said, where that is appropriate (WM). */
  readonly parentsView?: string;
  /** By the protocol's code. */
  readonly themes?: readonly string[];
  /** What was disclosed, and whether and with whom it is shared, by whose decision (WY 7; NF 4.14). */
  readonly disclosures?: readonly Disclosure[];
  readonly narrative?: string;
  /** People named by the child. Never disclosed with the rest: information category third-parties. */
  readonly withWhom?: readonly string[];
}

/** Everything an interview's fact may be. */
export type InterviewFact =
  | ReturnInterviewReferred
  | ReturnInterviewOffered
  | ReturnInterviewContacted
  | ReturnInterviewInitiated
  | ReturnInterviewCompleted
  | ReturnInterviewRefused
  | Debriefed;
