import { localTimeText } from '../../kit/local-time';
import { millisecondsAfter } from '../../kit/night';
import type { NightRecord } from '../../kit/night';
import type { ReferralStory } from './story';

/** From an event to its being sent: somebody types it in. */
const TYPING = 3 * 60_000;

/** A referral as the events its provider would send on the evening that begins at `evening` (milliseconds UTC). */
export function tellReferral(
  { referral, log, child, events }: ReferralStory,
  evening: number,
): readonly NightRecord[] {
  const local = (after: string): string => localTimeText(evening + millisecondsAfter(after));
  const night = local('+00:00').replace(/[-:]/g, '');
  const episode = log === null ? {} : { episode: { force: 'pf:99', log: `NV-${night}-${log}` } };
  return events.map(({ at, ...said }, index) => {
    const record = {
      schemaVersion: 1,
      agency: 'provider:lantern',
      referralReference: `LN/${night}/${referral}`,
      eventId: `${referral}-${index + 1}`,
      ...said,
      at: local(at),
      child,
      ...episode,
    };
    return { afterMilliseconds: millisecondsAfter(at) + TYPING, record };
  });
}
