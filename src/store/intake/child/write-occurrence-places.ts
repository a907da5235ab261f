import type { TouchedPlace } from '../../../hub/ports/place-patterns';
import type { PlaceRole } from '../../../model/pattern/placed-occurrence';
import { instantAt } from '../../../model/time/instant';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { SavePlan } from './plan-save';

interface TouchedRow {
  readonly place: string;
  readonly role: PlaceRole;
  readonly at: Date;
}

/** Answers what differs between before and now, under the place and time of either. */
const PLACES = {
  name: 'save-occurrence-places',
  text: `
    with given as (
      select child_id, occurrence, role, place, at, string_to_array(marks, ' ') as marks,
        string_to_array(agencies, ' ') as agencies, historical
      from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::boolean[])
        g (child_id, occurrence, role, place, at, marks, agencies, historical)
    ), before as (
      select child_id, occurrence, role, place, at, marks, agencies, historical
      from jp.occurrence_place where child_id = any ($1::text[])
    ), gone as (
      delete from jp.occurrence_place o where o.child_id = any ($1::text[]) and not exists (
        select from given g where g.child_id = o.child_id and g.occurrence = o.occurrence and g.role = o.role)
    ), came as (select * from given except select * from before),
    written as (
      insert into jp.occurrence_place (child_id, occurrence, role, place, at, marks, agencies, historical)
      select * from came
      on conflict (child_id, occurrence, role) do update set place = excluded.place, at = excluded.at,
        marks = excluded.marks, agencies = excluded.agencies, historical = excluded.historical
    )
    select place, role, at from (select * from before except select * from given) went
    union select place, role, at from came`,
};

const OF_CHILDREN = {
  name: 'save-places-of-children',
  text: 'select child_id, place, role, at from jp.occurrence_place where child_id = any ($1::text[])',
};

/** Writes where the occurrences of children are counted, of those for whom that changed. */
export async function writeOccurrencePlaces(
  session: Session,
  plans: readonly SavePlan[],
): Promise<readonly TouchedPlace[]> {
  const changed = plans.filter(({ difference }) => difference.parts.has('places'));
  if (changed.length === 0) return [];
  const places = changed.flatMap(({ child }) => child.places.map((place) => ({ id: child.id, ...place })));
  const rows = await run<TouchedRow>(session, PLACES, [
    changed.map(({ child }) => child.id),
    places.map(({ id }) => id),
    places.map(({ occurrence }) => occurrence),
    places.map(({ role }) => role),
    places.map(({ place }) => place),
    places.map(({ at }) => at),
    places.map(({ marks }) => marks.join(' ')),
    places.map(({ agencies }) => agencies.join(' ')),
    places.map(({ historical }) => historical),
  ]);
  return rows.map(touched);
}

/** A place at which something of a stored child is counted. */
export interface PlaceOfChild extends TouchedPlace {
  readonly childId: string;
}

/** The places of children as they are stored. */
export async function placesOfChildren(
  session: Session,
  ids: readonly string[],
): Promise<readonly PlaceOfChild[]> {
  if (ids.length === 0) return [];
  const rows = await run<TouchedRow & { readonly child_id: string }>(session, OF_CHILDREN, [ids]);
  return rows.map((row) => ({ ...touched(row), childId: row.child_id }));
}

function touched({ place, role, at }: TouchedRow): TouchedPlace {
  return { place, role, at: instantAt(at.getTime()) };
}
