/** What may have to hold at the moment a rule looks at, for the rule to apply. All that a rule names must hold. */
export const CONDITIONS = [
  'looked-after',
  'not-looked-after',
  'out-of-area',
  'in-area',
  'placed-with-parents',
  'high-risk',
  'exploitation-known',
  'reported',
  'protection-plan-or-section-47',
  'immigration-restriction',
  'trafficking-concern',
  'out-of-hours',
  'office-hours',
  'persistent',
  'open-case',
  'parents-may-be-told',
  'not-reported',
  'care-order',
] as const;

/** One of those conditions. */
export type Condition = (typeof CONDITIONS)[number];

/** Which of the agencies around a child owes a duty. */
export const DUTY_HOLDERS = [
  'recording-force',
  'responsible-authority',
  'host-authority',
  'provider',
  'placement',
] as const;

/** One of those agencies. */
export type DutyHolder = (typeof DUTY_HOLDERS)[number];

/** Who within the agency owes it, or is told when it was not done: the protocol's word, for instance `social-worker`. */
export type DutyRole = string;

/** What every rule of a protocol carries: where it is written, and the ids of `docs/rules.md` it keeps. */
export interface Sourced {
  /** Seed and section, for instance `WY 8`. */
  readonly source: string;
  readonly rules?: readonly string[];
}
