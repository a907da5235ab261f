import type { After } from '../../kit/night';
import type { EventRecord, WireChild } from '../wire';

/** One referral of the demonstration night, as the provider tells it. All people are invented. */
export interface ReferralStory {
  readonly referral: string;
  /** The number that night of the log the referral named, if it named one. */
  readonly log: string | null;
  readonly child: WireChild;
  readonly events: readonly StoryEvent[];
}

/** What an event says, without what every event repeats. */
export interface StoryEvent extends Omit<
  Partial<EventRecord>,
  'agency' | 'at' | 'by' | 'child' | 'episode' | 'event'
> {
  readonly at: After;
  readonly event: string;
  readonly by: Interviewer;
}

/** Who wrote an event down, as the provider's issuer names them. */
export interface Interviewer {
  readonly ref: string;
  readonly role: string;
}

export const DUTY: Interviewer = { ref: 'dara-dummy', role: 'Duty-coordinator' };
export const INTERVIEWER: Interviewer = { ref: 'inez-interviewer', role: 'Return-interviewer' };
