import { caseNight } from '../../../adapters/case-records/night';
import type { NightRecord } from '../../../adapters/kit/night';
import { interviewNight } from '../../../adapters/return-interviews/night';
import { NIGHT_MILLISECONDS, nightRecords } from '../../../adapters/storm/night';

export { NIGHT_MILLISECONDS };

/** What one agency's system sends on the demonstration night. */
interface NightPart {
  readonly source: string;
  readonly agency: string;
  readonly records: (anchor: Date) => readonly NightRecord[];
}

/** Every system that has a part in the night. A new adapter with a night is one line here. */
const PARTS: readonly NightPart[] = [
  { source: 'storm', agency: 'pf:99', records: nightRecords },
  { source: 'case-records', agency: 'la:991', records: (anchor) => caseNight('la:991', anchor) },
  { source: 'case-records', agency: 'la:992', records: (anchor) => caseNight('la:992', anchor) },
  { source: 'return-interviews', agency: 'provider:lantern', records: interviewNight },
];

/** A record of the night, and who sends it by which system. */
export interface ToldRecord extends NightRecord {
  readonly source: string;
  readonly agency: string;
}

/** The whole night as all its systems send it, in order. What was known before the evening comes first. */
export function wholeNight(anchor: Date): readonly ToldRecord[] {
  return PARTS.flatMap(({ source, agency, records }) =>
    records(anchor).map((told) => ({ ...told, source, agency })),
  ).sort((a, b) => a.afterMilliseconds - b.afterMilliseconds);
}
