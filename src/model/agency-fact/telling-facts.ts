import type { EpisodePointer } from './care-facts';
import type { Coded } from './coded';
import type { FactKey } from './fact-key';

/** Whom a protocol has told of something: people and teams, some of them at an agency of this hub, some not. */
export const RECIPIENTS = [
  'police',
  'social-worker',
  'out-of-hours-team',
  'team-manager',
  'service-manager',
  'independent-reviewing-officer',
  'parents',
  'responsible-authority',
  'host-authority',
  'children-social-care',
  'return-interview-provider',
  'health-lead',
  'designated-health-professional',
  'education-lead',
  'carer',
  'senior-police',
  'investigating-officer',
  'missing-person-co-ordinator',
  'family-support',
  'uk-missing-persons-unit',
  'ceop',
  'missing-people',
  'evidence-and-enquiry-unit',
  'command-and-control-unit',
  'home-office',
  'police-intelligence',
  'public-protection',
  'practitioners',
  'other-authorities',
  'police-national-computer',
] as const;

/** One of them. */
export type Recipient = (typeof RECIPIENTS)[number];

/** Somebody was told of something, by what route. `of` is the rule's key in the protocol when the source knows it. */
export interface TellingRecorded {
  readonly kind: 'telling-recorded';
  readonly episode?: EpisodePointer;
  readonly whom: Coded<Recipient>;
  readonly of?: string;
  readonly route?: Coded<'telephone' | 'in-person' | 'e-mail' | 'system' | 'letter' | 'other'>;
}

/** Telling somebody would harm the child, or cannot be done: who decided and why (DfE 66; WM). */
export interface TellingBarred {
  readonly kind: 'telling-barred';
  readonly episode?: EpisodePointer;
  readonly whom: Coded<Recipient>;
  readonly rationale: string;
}

/**
 * An agency says that it has what it was told. `telling` is the notification's id as the hub gave it out; what it named then
 * is kept beside it, because an id says nothing to whoever folds. A feed knows no fact of the hub's: what it acknowledges is
 * all that it was told of by then by that rule, of the missing episode it names.
 */
export interface TellingAcknowledged {
  readonly kind: 'telling-acknowledged';
  readonly telling: string;
  readonly episode?: EpisodePointer;
  /** The rule's key, who was told, and the fact it was of. */
  readonly of: string;
  readonly whom: Recipient;
  readonly anchor?: FactKey;
}

/** Everything said of who was told. */
export type TellingFact = TellingRecorded | TellingBarred | TellingAcknowledged;
