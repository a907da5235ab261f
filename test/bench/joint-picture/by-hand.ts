import { PAGE } from './operation';

const OPEN = "'{reported,delayed,missing,away,absent,located,returned}'";

const word = (json: string): string => `upper(replace(${json}, '-', '_'))`;

/** `{ shown: { value, by } }` of an asserted field at hand as `jsonb`; `value` is read from what is shown. */
function shown(asserted: string, value = (of: string) => `${of}->'value'`): string {
  const of = `${asserted}->'shown'`;
  return `json_build_object('shown', case when jsonb_typeof(${of}) = 'object'
    then json_build_object('value', ${value(`(${of})`)}, 'by', ${of}->'by') end)`;
}

const at = (json: string): string => `case when jsonb_typeof(${json}) = 'object'
  then json_build_object('start', ${json}->'at'->'start') end`;

const picked = (json: string, names: readonly string[]): string =>
  `json_build_object(${names.map((name) => `'${name}', ${json}->'${name}'`).join(', ')})`;

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const DEADLINES = `(select coalesce(json_agg(json_build_object(
    'rule', d.rule, 'ownerId', d.owner, 'dueAt', ${instant('d.due_at')}, 'running', d.stopped_by is null
  ) order by d.due_at, d.rule, d.anchor), '[]') from jp.deadline d where d.missing_episode_id = e.id)`;

const CHRONOLOGY = `(select coalesce(json_agg(json_build_object(
    'by', x->'by', 'kind', ${word(`x->>'kind'`)}, 'receivedAt', x->'receivedAt', 'text', x->'text',
    'occurred', json_build_object('start', x->'occurred'->'start', 'precision', ${word(`x->'occurred'->>'precision'`)})
  )), '[]') from jsonb_array_elements(e.chronology) x)`;

const INTERVIEWS = `(select coalesce(json_agg(json_build_object(
    'id', v.id, 'status', ${word('v.status')},
    'offeredAt', ${at(`v.steps->'offered'`)}, 'completedAt', ${at(`v.steps->'completed'`)},
    'debrief', case when jsonb_typeof(v.debrief) = 'object' then
      ${picked('v.debrief', ['pushFactors', 'pullFactors', 'childsWishes', 'narrative'])} end
  ) order by v.sort_at desc, v.id), '[]')
  from (
    select r.id, r.status, r.sort_at, r.content::jsonb as steps, y.content::jsonb->'debrief' as debrief
    from jp.return_interview r
    left join jp.return_interview_content y on y.return_interview_id = r.id and y.child_id = r.child_id
    where r.child_id = e.child_id offset 0
  ) v)`;

const PROFILE = `json_build_object(
    'person', ${shown(`e.person->'person'`, (of) =>
      picked(`(${of}->'value')`, ['description', 'placesFoundBefore', 'whatHelpsThemReturn']),
    )},
    'risk', ${shown(`e.profile_risk->'risk'`, (of) => picked(`(${of}->'value')`, ['exploitation', 'risks']))})`;

const CHILD = `json_build_object('id', e.child_id,
    'givenName', ${shown(`e.identity->'givenName'`)},
    'familyName', ${shown(`e.identity->'familyName'`)},
    'dateOfBirth', ${shown(`e.identity->'dateOfBirth'`)},
    'responsibleAuthority', ${shown(`e.care->'responsibleAuthority'`)},
    'placement', ${shown(`e.care->'placement'`)},
    'philomenaProfile', ${PROFILE},
    'returnInterviews', ${INTERVIEWS})`;

const NODE = `json_build_object('id', e.id, 'status', ${word('e.status')},
    'reportedAt', ${shown(
      `e.episode->'reportedAt'`,
      (of) =>
        `json_build_object('start', ${of}->'value'->'start', 'precision', ${word(`${of}->'value'->>'precision'`)})`,
    )},
    'lastSeen', ${shown(
      `e.whereabouts->'lastSeen'`,
      (of) =>
        `json_build_object('at', json_build_object('start', ${of}->'value'->'at'->'start'), 'place', ${of}->'value'->'place')`,
    )},
    'risk', ${shown(`e.risk->'risk'`, (of) => word(`${of}->'value'->>'value'`))},
    'deadlines', ${DEADLINES}, 'chronology', ${CHRONOLOGY}, 'child', ${CHILD})`;

/**
 * The whole answer in one statement, as somebody would write it for this one question: `$1` the asker's scopes, `$2` now.
 * Each column is taken apart once. Row-level security asks what it asks of the hub.
 */
export const BY_HAND = `with seen as materialized (
    select distinct r.child_id from jp.child_relation r
    where r.scope = any($1::text[]) and r.from_at <= $2 and (r.to_at is null or r.to_at > $2)
  ), page as materialized (
    select e.* from seen join jp.missing_episode e on e.child_id = seen.child_id
    where e.status = any(${OPEN}) order by e.sort_at desc, e.id limit ${PAGE + 1}
  ), parsed as materialized (
    select e.id, e.child_id, e.status, e.sort_at, e.content::jsonb as episode, w.content::jsonb as whereabouts,
      k.content::jsonb as risk, h.content::jsonb as chronology, i.content::jsonb as identity, a.content::jsonb as care,
      p.content::jsonb as person, q.content::jsonb as profile_risk
    from (select * from page order by sort_at desc, id limit ${PAGE}) e
    left join jp.missing_episode_whereabouts w on w.missing_episode_id = e.id
    left join jp.missing_episode_risk k on k.missing_episode_id = e.id
    left join jp.missing_episode_chronology h on h.missing_episode_id = e.id
    left join jp.child_identity i on i.child_id = e.child_id
    left join jp.child_care a on a.child_id = e.child_id
    left join jp.profile_person p on p.child_id = e.child_id
    left join jp.profile_risk q on q.child_id = e.child_id
  )
  select json_build_object('data', json_build_object('missingEpisodes', json_build_object(
    'edges', coalesce(json_agg(json_build_object('node', ${NODE}) order by e.sort_at desc, e.id), '[]'),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${PAGE} from page)))))::text as answer
  from parsed e`;
