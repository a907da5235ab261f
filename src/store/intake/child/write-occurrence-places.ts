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
  text: 'select place, role, at from jp.occurrence_place where child_id = any ($1::text[])',
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

/** The places of children that are about to be removed. */
export async function placesOfChildren(
  session: Session,
  ids: readonly string[],
): Promise<readonly TouchedPlace[]> {
  if (ids.length === 0) return [];
  return (await run<TouchedRow>(session, OF_CHILDREN, [ids])).map(touched);
}

function touched({ place, role, at }: TouchedRow): TouchedPlace {
  return { place, role, at: instantAt(at.getTime()) };
}
