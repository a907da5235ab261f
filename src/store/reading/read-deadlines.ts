import { guard } from '../../access/decide';
import { placeOf } from '../../hub/ports/cursor';
import type { DeadlineFilter, DeadlineView, ListedDeadline } from '../../hub/ports/deadline-view';
import type { Page, PageRequest } from '../../hub/ports/reading';
import { DEADLINE_JSON, deadlineViews, deadlinesWhere } from './deadline-json';
import type { DeadlineJson } from './deadline-json';
import { EMPTY_PAGE, pageOf } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { asked, askable, placeText, relatedTo } from './seen';
import { CHILD_COLUMNS, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

/**
 * `$3` place, `$4` id after which to go on; `$5` owner; `$6` whether overdue only; `$7` rules; `$8` roles; `$9` and `$10` whether
 * clocks that tell of risk are allowed, of restricted children too; `$11` limit. What has yet to start is nobody's to do yet.
 */
const PAGE = {
  name: 'deadlines-page',
  text: `
    with page as materialized (
      select d.*, md5(d.rule || ' ' || d.anchor) as id
      from jp.deadline d join jp.child c on c.id = d.child_id
      where d.stopped_by is null and d.started_at <= $2 and ${relatedTo('d.child_id')}
        and ($5::text is null or d.owner = $5)
        and (not $6 or (d.due_at < $2 and not (d.duty->>'soon')::boolean))
        and ($7::text[] is null or d.rule = any ($7))
        and ($8::text[] is null or d.duty->>'ownerRole' = any ($8))
        and (d.category = 'existence' or ($9 and (not c.restricted or $10)))
        and ($3::text is null or d.due_at > ($3::timestamp at time zone 'UTC')
          or (d.due_at = ($3::timestamp at time zone 'UTC') and md5(d.rule || ' ' || d.anchor) > $4::text))
      order by d.due_at, id limit $11
    )
    select d.id, d.missing_episode_id, ${placeText('d.due_at')} as place_at, ${CHILD_COLUMNS}, ${DEADLINE_JSON} as deadline
    from page d join jp.child c on c.id = d.child_id order by d.due_at, d.id`,
};

const OF_CHILDREN = {
  name: 'deadlines-of-children',
  text: `with ${asked('child_alias', 'child_id')}
    select asked.asked_as, ${CHILD_COLUMNS},
      ${deadlinesWhere('d.child_id = c.id and d.missing_episode_id is null')} as deadlines
    from asked join jp.child c on c.id = asked.id
    where ${relatedTo('c.id')}`,
};

interface PageRow extends ChildColumns {
  readonly id: string;
  readonly missing_episode_id: string | null;
  readonly place_at: string;
  readonly deadline: DeadlineJson;
}

interface ChildRow extends ChildColumns {
  readonly asked_as: string;
  readonly deadlines: readonly DeadlineJson[];
}

/** Running clocks by when they are due, the earliest first: what is overdue stands above what is not. */
export async function readDeadlines(
  snapshot: ReadSnapshot,
  context: SessionContext,
  filter: DeadlineFilter,
  { first, after }: PageRequest,
): Promise<Page<ListedDeadline>> {
  const place = after === null ? null : placeOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  const { audience, decisions, scopes, now } = context;
  const ofRisk = decisions['risk-and-intelligence'].kind === 'allow';
  const cleared = guard(decisions, 'risk-and-intelligence', ['restricted'], audience.clearance);
  const rows = await snapshot.rows<PageRow>({
    ...PAGE,
    values: [
      ...[scopes, now, place?.at ?? null, place?.id ?? null],
      filter.mine === true ? audience.agency : null,
      filter.overdue === true,
      ...[filter.rules ?? null, filter.ownerRoles ?? null, ofRisk, cleared.kind === 'allow', first + 1],
    ],
  });
  return pageOf(rows, first, (row) => listed(context, row));
}

function listed(context: SessionContext, row: PageRow): ListedDeadline {
  noteChild(context, row);
  const [view] = deadlineViews(context, row, [row.deadline]);
  if (view === undefined) throw new Error('a clock listed for an audience that may not know of it');
  return { ...view, id: row.id, childId: row.child_id, missingEpisodeId: row.missing_episode_id };
}

export async function readDeadlinesOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DeadlineView[]>> {
  if (!maySee(context) || childIds.length === 0) return new Map();
  const values = [context.scopes, context.now, askable(childIds)];
  const rows = await snapshot.rows<ChildRow>({ ...OF_CHILDREN, values });
  return new Map(
    rows.map((row) => {
      noteChild(context, row);
      return [row.asked_as, deadlineViews(context, row, row.deadlines)];
    }),
  );
}
