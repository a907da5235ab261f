import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import { asked, placeText, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS } from './session-context';
import type { SessionContext } from './session-context';

const PARTS: readonly TablePart[] = [
  { category: 'risk-and-intelligence', table: 'return_interview_risk', column: 'risk' },
  { category: 'interview-content', table: 'return_interview_content', column: 'debrief' },
  { category: 'third-parties', table: 'return_interview_third_parties', column: 'third_parties' },
];

/** A part names its interview by the child as well. */
const ofInterview = (part: string): string =>
  `${part}.return_interview_id = i.id and ${part}.child_id = i.child_id`;

interface Statement {
  readonly name: string;
  readonly text: string;
}

const CHILD = 'join jp.child c on c.id = i.child_id';

function partsOf(context: SessionContext): { key: string; columns: string; joins: string } {
  const { columns, ...kept } = allowedParts(context, PARTS, ofInterview);
  const own = `i.id, i.missing_episode_id, i.provider, i.status, i.content, ${placeText('i.sort_at')} as place_at`;
  return { ...kept, columns: `${own}, ${CHILD_COLUMNS}, ${columns}` };
}

/**
 * `$3` ids. An interview keeps its id wherever it goes, so there are no older ones to resolve. A referral said to be of two
 * children is an interview of each; asked by its id, the first in sight answers.
 */
export function interviewsByIdsStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `return-interviews-by-ids:${key}`,
    text: `with asked as (
        select given.id, min(given.place) as place
        from unnest($3::text[]) with ordinality as given (id, place) group by given.id
      )
      select ${columns}
      from asked cross join lateral (
        select r.* from jp.return_interview r
        where r.id = asked.id and ${relatedTo('r.child_id')} order by r.child_id limit 1
      ) i ${CHILD} ${joins}
      order by asked.place`,
  };
}

/** `$3` child ids. */
export function interviewsOfChildrenStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `return-interviews-of-children:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select ${columns}
      from (select distinct id from asked) named join jp.return_interview i on i.child_id = named.id ${CHILD} ${joins}
      where ${relatedTo('i.child_id')} order by i.sort_at desc, i.id`,
  };
}

/** `$3` missing episode ids. */
export function interviewsOfEpisodesStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `return-interviews-of-episodes:${key}`,
    text: `with ${asked('missing_episode_alias', 'missing_episode_id')}
      select ${columns}
      from (select distinct id from asked) named
      join jp.return_interview i on i.missing_episode_id = named.id ${CHILD} ${joins}
      where ${relatedTo('i.child_id')} order by i.sort_at desc, i.id`,
  };
}

/** `$3` place, `$4` id after which to go on; `$5` limit. */
export function interviewsPageStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `return-interviews-page:${key}`,
    text: `with ${SEEN}, page as materialized (
      select i.* from seen join jp.return_interview i on i.child_id = seen.child_id
      where $3::text is null or i.sort_at < ($3::timestamp at time zone 'UTC')
        or (i.sort_at = ($3::timestamp at time zone 'UTC') and i.id > $4::text)
      order by i.sort_at desc, i.id limit $5
    )
    select ${columns} from page i ${CHILD} ${joins} order by i.sort_at desc, i.id`,
  };
}
