import type { ChildFilter } from '../../hub/ports/reading';
import { allowedParts } from './allowed-parts';
import type { AllowedParts, TablePart } from './allowed-parts';
import { asked, placeText, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS } from './session-context';
import type { SessionContext } from './session-context';

const PARTS: readonly TablePart[] = [
  { category: 'existence', table: 'child_missing_periods', column: 'missing_periods' },
  { category: 'identity', table: 'child_identity', column: 'identity' },
  { category: 'family-and-network', table: 'child_care', column: 'care' },
  { category: 'third-parties', table: 'child_third_parties', column: 'third_parties' },
  { category: 'whereabouts', table: 'child_places', column: 'whereabouts' },
  { category: 'risk-and-intelligence', table: 'child_concerns', column: 'risk' },
];

interface Statement {
  readonly name: string;
  readonly text: string;
}

function partsOf(context: SessionContext): AllowedParts {
  const { columns, ...kept } = allowedParts(context, PARTS, (part) => `${part}.child_id = c.id`);
  return { ...kept, columns: `${CHILD_COLUMNS}, c.provisional, ${columns}` };
}

/** `$3` ids. */
export function childrenByIdsStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `children-by-ids:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select asked.asked_as, '' as place_at, ${columns}
      from asked join jp.child c on c.id = asked.id ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
  };
}

/**
 * `$3` place, `$4` id after which to go on; `$5` limit; with a filter on placements, `$6` whether restricted children
 * are cleared, `$7` types, if any, `$8` the day by London's calendar.
 */
export function childrenPageStatement(context: SessionContext, filter: ChildFilter): Statement {
  const { key, columns, joins } = partsOf(context);
  const narrowed = narrowing(filter);
  return {
    name: `children-page:${key}:${narrowed.key}`,
    text: `with ${SEEN}, latest as (
      select seen.child_id, coalesce(max(e.sort_at), '-infinity') as at
      from seen left join jp.missing_episode e on e.child_id = seen.child_id group by seen.child_id
    ), page as materialized (
      select l.child_id, l.at from latest l join jp.child c on c.id = l.child_id
      where ($3::text is null or l.at < ($3::timestamp at time zone 'UTC')
        or (l.at = ($3::timestamp at time zone 'UTC') and l.child_id > $4::text))
        ${narrowed.conditions}
      order by l.at desc, l.child_id limit $5
    )
    select ${placeText('page.at')} as place_at, ${columns}
    from page join jp.child c on c.id = page.child_id ${joins} order by page.at desc, page.child_id`,
  };
}

/** Whether a filter asks after placements, which not every audience may know of. */
export function asksAfterPlacements({ placementTypes, inPlacement }: ChildFilter): boolean {
  return placementTypes !== undefined || inPlacement === true;
}

function narrowing(filter: ChildFilter): { readonly key: string; readonly conditions: string } {
  const lasting = filter.inPlacement === true ? 'and (p.to_on is null or p.to_on > $8::date)' : '';
  const placed = `and (not c.restricted or $6) and exists (
    select from jp.child_placement p where p.child_id = l.child_id
      and ($7::text[] is null or p.placement_type = any($7)) ${lasting})`;
  const counted = 'and exists (select from jp.child_missing_periods m where m.child_id = l.child_id)';
  const byPlacement = asksAfterPlacements(filter);
  const byPeriods = filter.withMissingPeriods === true;
  return {
    key: `${byPlacement ? 'p' : ''}${filter.inPlacement === true ? 'i' : ''}${byPeriods ? 'm' : ''}`,
    conditions: `${byPlacement ? placed : ''} ${byPeriods ? counted : ''}`,
  };
}
