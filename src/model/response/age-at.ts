import type { CalendarDate, Instant } from '../time/occurred';

/** Whole years between a day of birth and an instant's day; nobody is older on the day before their birthday. */
export function ageAt(birth: CalendarDate, at: Instant): number {
  const years = Number(at.slice(0, 4)) - Number(birth.slice(0, 4));
  return at.slice(5, 10) < birth.slice(5) ? years - 1 : years;
}
