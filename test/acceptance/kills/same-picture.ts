import { isDeepStrictEqual } from 'node:util';
import type { LivePicture } from './live-picture';
import type { Row } from './watched-rows';

/** Where a client's picture differs from what is asked afresh under the same token. */
export function pictureFaults(
  picture: Pick<LivePicture, 'rows'>,
  asked: ReadonlyMap<string, Row>,
): readonly string[] {
  const faults: string[] = [];
  for (const [id, row] of asked) {
    const held = picture.rows.get(id);
    if (held === undefined) faults.push(`${id} is missing from the picture`);
    else if (!isDeepStrictEqual(held, row)) faults.push(`${id} differs in ${differing(held, row)}`);
  }
  for (const id of picture.rows.keys()) if (!asked.has(id)) faults.push(`${id} should not be in the picture`);
  return faults;
}

/** Names of fields only: what they hold is nobody's business in a log. */
function differing(held: Row, asked: Row): string {
  const other = new Map(Object.entries(asked));
  return Object.entries(held)
    .flatMap(([field, value]) => (isDeepStrictEqual(value, other.get(field)) ? [] : [field]))
    .join(', ');
}
