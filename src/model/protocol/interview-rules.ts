import type { Disclosure } from '../agency-fact/interview-facts';
import type { ChecklistItem } from './checklist';

/** Why no prevention interview is held, and what must be said with it. */
export interface NotHeldReason extends ChecklistItem {
  /** The time of the appointment, or who checks on the child instead, or a reason in words; `null` for nothing more. */
  readonly needs: 'appointment' | 'who-instead' | 'words' | null;
  /** The one kind of case in which it may be given; `null` for any. */
  readonly only: 'looked-after' | 'police-absent' | null;
}

/** The interview that police hold on return (WY 6; NF 4.6 to 4.9). */
export interface PreventionRules {
  /** Who may hold it. Whoever is not of the police needs an agreement or the child's wish, and no suspicion (NF 4.8). */
  readonly by: readonly ChecklistItem[];
  /** What is asked and recorded; each key is one of `PREVENTION_ASKS`. */
  readonly asks: readonly ChecklistItem[];
  readonly notHeld: readonly NotHeldReason[];
  /** Who is given what was learnt. */
  readonly sharedWith: readonly ChecklistItem[];
}

/** Who may not hold the independent return interview. Every rule whose `of` is the child's counts. */
export interface IndependenceRule extends ChecklistItem {
  readonly of: 'every-child' | 'looked-after' | 'not-looked-after';
  /** What the interviewer may not be to the child, by `INTERVIEWERS`. */
  readonly not: readonly string[];
  /** Whether a child who prefers somebody close may have them (DfE). */
  readonly childMayPrefer: boolean;
}

/** What is shared whatever was decided at the time, and with whom. */
export interface AlwaysShared extends ChecklistItem {
  readonly about: readonly DisclosedAbout[];
  readonly with: Disclosure['shareWith'];
}

/** What a disclosure may be about. */
export type DisclosedAbout = Extract<Disclosure['about'], { readonly recognised: true }>['value'];

/** The independent return interview. */
export interface ReturnRules {
  readonly independence: readonly IndependenceRule[];
  /** What is seen to before, during and after it. */
  readonly arrangements: readonly (ChecklistItem & { readonly fromSecondReport: boolean })[];
  /** What is asked and recorded; each key is one of `RETURN_ASKS`. */
  readonly asks: readonly ChecklistItem[];
  readonly alwaysShared: readonly AlwaysShared[];
}

/** Interviews and the carer's record on return, as a protocol has them. */
export interface InterviewRules {
  readonly prevention: PreventionRules;
  readonly return: ReturnRules;
  /** What the carer notes down; empty when the protocol asks for none. */
  readonly carersReturn: readonly ChecklistItem[];
}

/** What an interviewer may be to the child. */
export const INTERVIEWERS = [
  'direct-carer',
  'key-worker',
  'home-staff',
  'allocated-social-worker',
  'authority-staff',
  'provider-worker',
  'teacher',
  'health-professional',
  'police-officer',
  'familiar-person',
] as const;

/** Codes of what a prevention interview asks, each a field of its record. */
export const PREVENTION_ASKS = [
  'safe-and-well',
  'why',
  'where',
  'with-whom',
  'offences',
  'presentation',
  'prevents',
  'helps-finding',
] as const;

/** Codes of what a return interview asks, each a field of its debrief. */
export const RETURN_ASKS = [
  'push-factors',
  'pull-factors',
  'harm',
  'exploitation',
  'offending',
  'substances',
  'risky-contacts',
  'frequency',
  'home-placement-school',
  'placement-factor',
  'childs-wishes',
  'advice',
  'likelihood',
  'parents-view',
] as const;

/** Where a protocol is silent on interviews: nothing is asked and nobody is barred. */
export const NO_INTERVIEW_RULES: InterviewRules = {
  prevention: { by: [], asks: [], notHeld: [], sharedWith: [] },
  return: { independence: [], arrangements: [], asks: [], alwaysShared: [] },
  carersReturn: [],
};
