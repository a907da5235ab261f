import { allowedParts } from './allowed-parts';
import type { AllowedParts, TablePart } from './allowed-parts';
import { deadlinesWhere } from './deadline-json';
import { asked, placeText, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS } from './session-context';
import type { SessionContext } from './session-context';

/** The parts of a missing episode that have tables of their own, each under its category. */
const PARTS: readonly TablePart[] = [
  { category: 'whereabouts', table: 'missing_episode_whereabouts', column: 'whereabouts' },
  { category: 'risk-and-intelligence', table: 'missing_episode_risk', column: 'risk' },
  { category: 'third-parties', table: 'missing_episode_third_parties', column: 'third_parties' },
];

interface Statement {
  readonly name: string;
  readonly text: string;
}

const partsOf = (context: SessionContext): AllowedParts =>
  allowedParts(context, PARTS, (part) => `${part}.missing_episode_id = e.id`);

function columns(context: SessionContext): string {
  return `e.id, e.status, e.owner, e.historical, e.content, ${placeText('e.sort_at')} as place_at, ${CHILD_COLUMNS},
    ${deadlinesWhere('d.missing_episode_id = e.id')} as deadlines, ${partsOf(context).columns}`;
}

const CHILD = 'join jp.child c on c.id = e.child_id';

/** `$3` place, `$4` id after which to go on; `$5` statuses; `$6` children; `$7` limit; `$8` levels, `$9` cleared. */
export function pageStatement(context: SessionContext, byRisk: boolean): Statement {
  const risk = `and (not c.restricted or $9) and exists (
    select from jp.missing_episode_risk k where k.missing_episode_id = e.id and k.level = any($8::text[]))`;
  const { key, joins } = partsOf(context);
  return {
    name: `missing-episodes-page:${key}:${byRisk ? 'risk' : ''}`,
    text: `with ${SEEN}, page as materialized (
      select e.*
      from seen join jp.missing_episode e on e.child_id = seen.child_id ${byRisk ? CHILD : ''}
      where ($5::text[] is null or e.status = any($5))
        and ($6::text[] is null or e.child_id = any($6)
          or e.child_id in (select a.child_id from jp.child_alias a where a.alias = any($6)))
        and ($3::text is null or e.sort_at < ($3::timestamp at time zone 'UTC')
          or (e.sort_at = ($3::timestamp at time zone 'UTC') and e.id > $4::text))
        ${byRisk ? risk : ''}
      order by e.sort_at desc, e.id limit $7
    )
    select ${columns(context)} from page e ${CHILD} ${joins} order by e.sort_at desc, e.id`,
  };
}

/** `$3` ids. */
export function byIdsStatement(context: SessionContext): Statement {
  const { key, joins } = partsOf(context);
  return {
    name: `missing-episodes-by-ids:${key}`,
    text: `with ${asked('missing_episode_alias', 'missing_episode_id')}
      select asked.asked_as, ${columns(context)}
      from asked join jp.missing_episode e on e.id = asked.id ${CHILD} ${joins}
      where ${relatedTo('e.child_id')} order by asked.place`,
  };
}

/** `$3` child ids. */
export function ofChildrenStatement(context: SessionContext): Statement {
  const { key, joins } = partsOf(context);
  return {
    name: `missing-episodes-of-children:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select ${columns(context)}
      from (select distinct id from asked) named join jp.missing_episode e on e.child_id = named.id ${CHILD} ${joins}
      where ${relatedTo('e.child_id')} order by e.sort_at desc, e.id`,
  };
}

/** `$3` missing episode ids. */
export function chronologyStatement({ decisions }: SessionContext): Statement {
  const allowed = decisions['risk-and-intelligence'].kind === 'allow';
  return {
    name: `chronology:${allowed ? 'shown' : ''}`,
    text: `with ${asked('missing_episode_alias', 'missing_episode_id')}
      select asked.asked_as, ${CHILD_COLUMNS}, ${allowed ? 'h.content' : 'null::jsonb as content'}
      from asked join jp.missing_episode e on e.id = asked.id ${CHILD}
      ${allowed ? 'left join jp.missing_episode_chronology h on h.missing_episode_id = e.id' : ''}
      where ${relatedTo('e.child_id')}`,
  };
}
