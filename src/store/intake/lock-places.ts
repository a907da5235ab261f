import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

/** Their hashes are of another seed than those of subjects and match keys: one number never stands for both. */
const LOCK = {
  name: 'places-lock',
  text: `
    select pg_advisory_xact_lock(place)::text
    from (select hashtextextended(given.place, 1) as place from unnest($1::text[]) given (place) order by 1) ordered`,
};

/**
 * Takes an advisory lock on each place, in one order: whoever else changes what is counted there waits for the commit. Taken
 * after the children's locks and before anything of theirs is written: what is counted of a place names children of others,
 * so two that wrote first and locked then would wait for each other.
 */
export async function lockPlaces(session: Session, places: readonly string[]): Promise<void> {
  if (places.length > 0) await run(session, LOCK, [[...new Set(places)].sort()]);
}
