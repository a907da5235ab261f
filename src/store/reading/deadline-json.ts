import { guard } from '../../access/decide';
import type { DeadlineEvent, DeadlineView } from '../../hub/ports/deadline-view';
import { factKeyOf } from '../../model/agency-fact/canonical';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Deadline, Duty } from '../../model/deadline/deadline';
import type { Instant } from '../../model/time/occurred';
import { instantText } from './seen';
import { markersOf } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

/** A clock as the statements answer it. */
export interface DeadlineJson {
  readonly rule: string;
  readonly owner: AgencyId;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly anchor: string;
  readonly stoppedBy: string | null;
  readonly stoppedAt: Instant | null;
  readonly warnAt: Instant | null;
  readonly protocol: string | null;
  readonly duty: Omit<Duty, 'category'>;
  readonly category: Duty['category'];
  readonly told: readonly DeadlineEvent[];
}

/** What was told of the clock as it is reckoned now; and of earlier reckonings of it, that they were withdrawn. */
const TOLD = `(
  select coalesce(jsonb_agg(
    jsonb_build_object('kind', t.kind, 'at', ${instantText('t.at')}, 'role', t.role)
    order by t.at, t.kind <> 'withdrawn', t.kind), '[]')
  from jp.deadline_event t
  where t.rule = d.rule and (
    (t.anchor = d.anchor and t.due_at = d.due_at and t.owner = d.owner)
    or (t.kind = 'withdrawn' and (t.missing_episode_id = d.missing_episode_id
      or (d.missing_episode_id is null and t.missing_episode_id is null and t.child_id = d.child_id))))
)`;

/** One clock, `d`, as an object. */
export const DEADLINE_JSON = `jsonb_build_object(
  'rule', d.rule, 'owner', d.owner, 'anchor', d.anchor, 'stoppedBy', d.stopped_by,
  'startedAt', ${instantText('d.started_at')}, 'dueAt', ${instantText('d.due_at')},
  'warnAt', ${instantText('d.warn_at')}, 'stoppedAt', ${instantText('d.stopped_at')}, 'protocol', d.protocol,
  'duty', d.duty, 'category', d.category, 'told', ${TOLD})`;

/** The clocks `d` of which something holds, in the order they are due. */
export function deadlinesWhere(holds: string): string {
  return `(
    select coalesce(jsonb_agg(${DEADLINE_JSON} order by d.due_at, d.rule, d.anchor), '[]')
    from jp.deadline d where ${holds}
  )`;
}

/** Makes the views of a child's clocks that the audience may know of; one that it may not is not mentioned. */
export function deadlineViews(
  context: SessionContext,
  row: ChildColumns,
  deadlines: readonly DeadlineJson[],
): readonly DeadlineView[] {
  return deadlines.filter((deadline) => mayKnow(context, row, deadline)).map(viewOf);
}

function mayKnow(
  { decisions, audience, ledger }: SessionContext,
  row: ChildColumns,
  { category }: DeadlineJson,
): boolean {
  if (guard(decisions, category, markersOf(row), audience.clearance).kind !== 'allow') return false;
  ledger.shown.add(category);
  return true;
}

function viewOf({ anchor, stoppedBy, duty, category, told, ...kept }: DeadlineJson): DeadlineView {
  const deadline: Deadline = {
    ...kept,
    duty: { ...duty, category },
    anchor: factKeyOf(anchor),
    stoppedBy: stoppedBy === null ? null : factKeyOf(stoppedBy),
  };
  return { ...deadline, told };
}
