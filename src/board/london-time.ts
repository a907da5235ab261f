const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const HOUR = 3_600_000;

const onTheWall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The time on a clock in England, as a form's field takes it: `YYYY-MM-DDTHH:MM`. */
export function londonText(instant: Date): string {
  return onTheWall.format(instant).replace(' ', 'T');
}

/**
 * The instant (ISO 8601, UTC) at which a clock in England showed a time; the earlier of two in the hour that the clocks
 * go back, and once they have gone forward in the hour they skip. Null for anything that is no time.
 */
export function readLondonText(text: string): string | null {
  const winter = WALL.test(text) ? Date.parse(`${text}:00.000Z`) : Number.NaN;
  if (Number.isNaN(winter)) return null;
  const summer = new Date(winter - HOUR);
  return (londonText(summer) === text ? summer : new Date(winter)).toISOString();
}
