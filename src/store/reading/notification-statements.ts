import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import { asked, instantText, placeText, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS } from './session-context';
import type { SessionContext } from './session-context';

const PARTS: readonly TablePart[] = [{ category: 'third-parties', table: 'notification_bar', column: 'bar' }];

const ofNotification = (part: string): string =>
  `${part}.notification_id = n.id and ${part}.child_id = n.child_id`;

interface Statement {
  readonly name: string;
  readonly text: string;
}

const CHILD = 'join jp.child c on c.id = n.child_id';

/** `$3` to `$6`: the categories that the audience may have of a child, by its markers. */
const ALLOWED = `n.category = any (
  case when c.restricted
    then case when c.whereabouts_need_to_know then $6::text[] else $5::text[] end
    else case when c.whereabouts_need_to_know then $4::text[] else $3::text[] end
  end)`;

const OWN = `n.id, n.missing_episode_id, n.rule, n.recipient, n.category, n.by_agency, n.by_role, n.manager_role,
  n.to_agency, n.state, n.content, ${instantText('n.since')} as since, ${instantText('n.due_at')} as due_at,
  ${instantText('n.escalate_at')} as escalate_at, ${placeText('n.since')} as place_at, (
    select ${instantText('max(s.at)')} from jp.notification_event s where s.notification_id = n.id and s.kind <> 'withdrawn'
      and s.generation = (select max(l.generation) from jp.notification_event l where l.notification_id = n.id)
      and not exists (
        select from jp.notification_event w
        where w.notification_id = n.id and w.generation = s.generation and w.kind = 'withdrawn')
  ) as sent_at, (
    select ${instantText('max(e.at)')} from jp.deadline_event e
    where e.rule = 'tell:' || n.rule || ':' || n.recipient and e.anchor = n.id and e.kind = 'overdue' and e.owner = n.by_agency and e.due_at = n.escalate_at
      and not exists (
        select from jp.deadline_event w
        where w.anchor = e.anchor and w.rule = e.rule and w.due_at = e.due_at and w.owner = e.owner
          and w.generation = e.generation and w.kind = 'withdrawn')
  ) as escalated_at`;

function partsOf(context: SessionContext): { key: string; columns: string; joins: string } {
  const { columns, ...kept } = allowedParts(context, PARTS, ofNotification);
  return { ...kept, columns: `${OWN}, ${CHILD_COLUMNS}, ${columns}` };
}

/** `$3` to `$6` categories, `$7` ids. */
export function notificationsByIdsStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `notifications-by-ids:${key}`,
    text: `select ${columns}
      from unnest($7::text[]) with ordinality given (id, place) join jp.notification n on n.id = given.id ${CHILD} ${joins}
      where ${relatedTo('n.child_id')} and ${ALLOWED} order by given.place, n.child_id`,
  };
}

/** `$3` to `$6` categories, `$7` missing episode ids. */
export function notificationsOfEpisodesStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  const named = asked('missing_episode_alias', 'missing_episode_id').replace('$3', '$7');
  return {
    name: `notifications-of-episodes:${key}`,
    text: `with ${named}
      select ${columns}, named.asked_as
      from asked named join jp.notification n on n.missing_episode_id = named.id ${CHILD} ${joins}
      where ${relatedTo('n.child_id')} and ${ALLOWED} order by n.since, n.rule, n.recipient, n.id`,
  };
}

/** `$3` to `$6` categories, `$7` agency, `$8` unacknowledged, `$9` to tell, `$10` overdue, `$11` place, `$12` id, `$13` limit. */
export function notificationsPageStatement(context: SessionContext): Statement {
  const { key, columns, joins } = partsOf(context);
  return {
    name: `notifications-page:${key}`,
    text: `with ${SEEN}, page as materialized (
        select n.* from seen join jp.notification n on n.child_id = seen.child_id ${CHILD}
        where (n.by_agency = $7 or n.to_agency = $7) and ${ALLOWED}
          and (not $8::boolean or (n.state = 'due' and n.to_agency = $7))
          and (not $9::boolean or (n.state = 'due' and n.to_agency is null and n.by_agency = $7))
          and (not $10::boolean or (n.state = 'due' and n.due_at < $2))
          and ($11::text is null or n.since < ($11::timestamp at time zone 'UTC')
            or (n.since = ($11::timestamp at time zone 'UTC') and n.id > $12::text))
        order by n.since desc, n.id limit $13
      )
      select ${columns} from page n ${CHILD} ${joins} order by n.since desc, n.id`,
  };
}
