import { readInstant } from '../time/instant';
import { readLocalTime } from '../time/london-time';
import type { Occurred } from '../time/occurred';
import { occurredAt } from '../time/occurred-between';

const REFERRAL = /^[A-Za-z0-9][A-Za-z0-9 ./_-]{0,79}$/;
const EVENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** Whether a text may be a provider's reference of a referral. */
export function isReferralReference(text: string): boolean {
  return REFERRAL.test(text);
}

/** Whether a text may be a provider's id of an event. It holds no slash, so that referral and event are told apart in a record's name. */
export function isEventId(text: string): boolean {
  return EVENT.test(text);
}

/**
 * When an interview's event happened: a time as clocks in England showed it, or an instant with its offset, which is what a
 * mutation gives. `null` for anything else.
 */
export function readEventTime(text: string): Occurred | null {
  const local = readLocalTime(text);
  if (local !== null) return local;
  const instant = readInstant(text);
  return instant === null ? null : occurredAt(instant);
}
