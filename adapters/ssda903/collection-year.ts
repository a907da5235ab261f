import { calendarDate } from '../../src/model/time/calendar-date';
import type { CalendarDate } from '../../src/model/time/occurred';

/** A collection year of the Department's: 1 April to 31 March, both included. */
export interface CollectionYear {
  /** As the Department writes it, for instance `2017-18`. */
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The year it ends in. */
  readonly endsIn: number;
}

const SHAPE = /^(\d{4})[-/](\d{2})$/;

/** Reads `2017-18` or `2017/18`, or answers `null` for anything else. */
export function readCollectionYear(text: string): CollectionYear | null {
  const found = SHAPE.exec(text.trim());
  const begins = Number(found?.[1]);
  if (found === null || (begins + 1) % 100 !== Number(found[2])) return null;
  const from = calendarDate(`${begins}-04-01`);
  const to = calendarDate(`${begins + 1}-03-31`);
  if (from === null || to === null) return null;
  return { name: `${begins}-${found[2]}`, from, to, endsIn: begins + 1 };
}
