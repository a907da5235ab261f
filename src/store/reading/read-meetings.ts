import type { MeetingView } from '../../hub/ports/meeting-view';
import type { Guarded } from '../../hub/ports/reading';
import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

type Plan = Omit<MeetingView, 'childId' | 'decided'>;
type Decided = Extract<MeetingView['decided'], { readonly kind: 'shown' }>['value'];

interface MeetingsRow extends ChildColumns {
  readonly asked_as: string;
  readonly meetings: { readonly meetings: readonly Plan[] } | null;
  readonly decisions: { readonly decisions: readonly Decided[] } | null;
}

const PARTS: readonly TablePart[] = [
  { category: 'plan', table: 'child_meetings', column: 'meetings' },
  { category: 'risk-and-intelligence', table: 'child_meeting_decisions', column: 'decisions' },
];

const NOTHING: Decided = { held: { shown: null, assertions: [] }, cancelled: null, decisions: [] };

/** The meetings on children, by the id asked with; a child in sight on whom nobody met has none. */
export async function readMeetingsOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, Guarded<readonly MeetingView[]>>> {
  if (!maySee(context) || childIds.length === 0) return new Map();
  const { key, columns, joins } = allowedParts(context, PARTS, (part) => `${part}.child_id = c.id`);
  const rows = await snapshot.rows<MeetingsRow>({
    name: `meetings-of-children:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select asked.asked_as, ${CHILD_COLUMNS}, ${columns}
      from asked join jp.child c on c.id = asked.id ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
    values: [context.scopes, context.now, askable(childIds)],
  });
  return new Map(rows.map((row) => [row.asked_as, meetingViews(context, row)]));
}

function meetingViews(context: SessionContext, row: MeetingsRow): Guarded<readonly MeetingView[]> {
  noteChild(context, row);
  return guarded(context, 'plan', row, () =>
    (row.meetings?.meetings ?? []).map((meeting, place) => ({
      ...meeting,
      childId: row.child_id,
      decided: guarded(
        context,
        'risk-and-intelligence',
        row,
        () => row.decisions?.decisions[place] ?? NOTHING,
      ),
    })),
  );
}
