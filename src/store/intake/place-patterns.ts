import type {
  JudgedPlace,
  PlacePatternTransaction,
  PlaceSpan,
  PlacedRow,
} from '../../hub/ports/place-patterns';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Mark } from '../../model/pattern/occurrence';
import type { PlaceRole } from '../../model/pattern/placed-occurrence';
import { instantAt } from '../../model/time/instant';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

const AT = {
  name: 'places-occurrences',
  text: `
    select distinct o.place collate "C" as place, o.at, o.child_id collate "C" as child_id,
      o.occurrence collate "C" as occurrence, o.role, o.marks, o.agencies, o.historical
    from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) s (place, since, to_at)
    join jp.occurrence_place o on o.place = s.place and o.at > s.since and o.at <= s.to_at
    order by 1, 2, 3, 4`,
};

const SAVE_RAISINGS = {
  name: 'places-raisings',
  text: `
    with spans as (
      select * from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) s (place, from_at, to_at)
    ), wanted as (
      select * from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[])
        w (place, protocol, rule, child_id, occurrence, role, at)
    ), gone as (
      delete from jp.place_raising r using spans s
      where r.place = s.place and r.at between s.from_at and s.to_at and not exists (
        select from wanted w
        where (w.place, w.protocol, w.rule, w.child_id, w.occurrence, w.role, w.at)
          = (r.place, r.protocol, r.rule, r.child_id, r.occurrence, r.role, r.at))
    )
    insert into jp.place_raising (place, protocol, rule, child_id, occurrence, role, at)
    select * from wanted on conflict do nothing`,
};

/** Removed and written again whole: there are few, and what comes again must not meet what goes. */
const DROP_JOINT = {
  name: 'places-joint-drop',
  text: `
    delete from jp.joint_occasion j
    using unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) s (place, from_at, to_at)
    where j.place = s.place and j.at between s.from_at and s.to_at`,
};

const SAVE_JOINT = {
  name: 'places-joint',
  text: `
    insert into jp.joint_occasion (place, child_id, occurrence, other_child_id, other_occurrence, role, at)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
    on conflict (child_id, occurrence, other_child_id, other_occurrence, role)
    do update set place = excluded.place, at = excluded.at`,
};

interface OccurrenceRow {
  readonly place: string;
  readonly at: Date;
  readonly child_id: string;
  readonly occurrence: string;
  readonly role: PlaceRole;
  readonly marks: readonly Mark[];
  readonly agencies: readonly AgencyId[];
  readonly historical: boolean;
}

/** Patterns across children in the transaction the session is in. */
export function placePatterns(session: Session): PlacePatternTransaction {
  return {
    occurrencesAt: (spans) => occurrencesAt(session, spans),
    savePlaces: (judged) => savePlaces(session, judged),
  };
}

async function occurrencesAt(session: Session, spans: readonly PlaceSpan[]): Promise<readonly PlacedRow[]> {
  const rows = await run<OccurrenceRow>(session, AT, [
    spans.map(({ place }) => place),
    spans.map(({ since }) => since),
    spans.map(({ to }) => to),
  ]);
  return rows.map(({ child_id: child, at, ...row }) => ({ ...row, child, at: instantAt(at.getTime()) }));
}

async function savePlaces(session: Session, judged: readonly JudgedPlace[]): Promise<void> {
  const spans = [
    judged.map(({ span }) => span.place),
    judged.map(({ span }) => span.from),
    judged.map(({ span }) => span.to),
  ];
  const raisings = judged.flatMap((one) =>
    one.raisings.map((raising) => ({ ...raising, place: one.span.place })),
  );
  await run(session, SAVE_RAISINGS, [
    ...spans,
    raisings.map(({ place }) => place),
    raisings.map(({ protocol }) => protocol),
    raisings.map(({ rule }) => rule),
    raisings.map(({ child }) => child),
    raisings.map(({ occurrence }) => occurrence),
    raisings.map(({ role }) => role),
    raisings.map(({ at }) => at),
  ]);
  await run(session, DROP_JOINT, spans);
  const together = judged.flatMap((one) =>
    one.together.map((joint) => ({ ...joint, place: one.span.place })),
  );
  if (together.length === 0) return;
  await run(session, SAVE_JOINT, [
    together.map(({ place }) => place),
    together.map(({ child }) => child),
    together.map(({ occurrence }) => occurrence),
    together.map(({ otherChild }) => otherChild),
    together.map(({ otherOccurrence }) => otherOccurrence),
    together.map(({ role }) => role),
    together.map(({ at }) => at),
  ]);
}
