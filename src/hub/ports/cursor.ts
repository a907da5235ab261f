/** Where in an order by time (newest first), then id, a row stands. The time is text, exact to the microsecond. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const AT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/;

/** The opaque text of a place. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** The place a cursor names; `null` when the text is no cursor of ours. */
export function placeOf(cursor: string): Place | null {
  if (cursor.length > 512) return null;
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(parts) || parts.length !== 2) return null;
  const [at, id]: unknown[] = parts;
  if (typeof at !== 'string' || typeof id !== 'string' || !isTime(at) || id.includes('\0')) return null;
  return { at, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Dates that roll over, such as 30 February, are no times: the database would refuse them aloud. */
function isTime(at: string): boolean {
  if (at === '-infinity') return true;
  const instant = AT.test(at) ? Date.parse(`${at.slice(0, 19).replace(' ', 'T')}Z`) : NaN;
  return (
    !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(at.slice(0, 19).replace(' ', 'T'))
  );
}
