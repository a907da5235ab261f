import { localTimeText } from '../../kit/local-time';
import { millisecondsAfter } from '../../kit/night';
import type { NightRecord } from '../../kit/night';
import type { CaseStory } from './story';

const DAY = 86_400_000;

/** A story as the messages its case system would send around the evening that begins at `evening` (milliseconds UTC). */
export function tellCase({ agency, person, messages }: CaseStory, evening: number): readonly NightRecord[] {
  const when = {
    day: (daysBefore: number) => localTimeText(evening - daysBefore * DAY).slice(0, 10),
    local: (after: string) => localTimeText(evening + millisecondsAfter(after)),
  };
  return messages.map(({ sent, by, says }) => {
    const afterMilliseconds = millisecondsAfter(sent);
    const said = says(when);
    const record = {
      schemaVersion: 1,
      agency,
      modifiedAt: new Date(evening + afterMilliseconds).toISOString(),
      modifiedBy: { ref: by, role: 'social-worker' },
      ...said,
      person: { pers_person_id: person, ...said.person },
    };
    return { afterMilliseconds, record };
  });
}
