import type { TranslatedRecord } from '../../../src/hub/intake/incoming-record';
import { wholeNight } from '../../../src/main/demonstration/nights';
import { sources } from '../../../src/main/sources';
import { topicOf } from '../../../src/messaging/consumer/feed';
import { agencyId } from '../../../src/model/agency/agency-id';

/** The demonstration night as every system of it tells it, translated, in order. */
export function translatedNight(anchor: Date): readonly TranslatedRecord[] {
  return wholeNight(anchor).map(({ source, agency: text, record }, index) => {
    const agency = agencyId(text);
    const translate = sources[source];
    if (agency === null || translate === undefined) throw new Error('a night told by nobody');
    const received = { agency, headers: {}, value: new TextEncoder().encode(JSON.stringify(record)) };
    const place = { topic: topicOf(source, agency), partition: 0, offset: BigInt(index), source };
    return {
      record: { ...received, ...place, recordId: `night-${index}` },
      translation: translate(received),
    };
  });
}
