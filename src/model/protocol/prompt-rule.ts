import type { Trigger } from '../agency-fact/trigger';
import type { Condition, DutyHolder, DutyRole, Sourced } from './vocabulary';

/**
 * What a protocol has somebody do at a point for which it names no time: shown until it is done, and never in the way of anything.
 * What has a time is a clock; who must be told is a notification.
 */
export interface PromptRule extends Sourced {
  /** For instance `review-placement`. */
  readonly key: string;
  readonly says: string;
  readonly on: readonly Trigger[];
  readonly when: readonly Condition[];
  readonly doneBy: readonly Trigger[];
  /** Whether it may have been done before there was a call for it: police often ask the carer before they record. */
  readonly doneBefore: boolean;
  readonly by: DutyHolder;
  readonly byRole: DutyRole;
}
