import type { ChildPatterns, PatternsView } from '../../hub/ports/reading-patterns';
import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface PatternsRow extends ChildColumns {
  readonly asked_as: string;
  readonly patterns: ChildPatterns | null;
}

const PARTS: readonly TablePart[] = [
  { category: 'risk-and-intelligence', table: 'child_patterns', column: 'patterns' },
];

/** What children's occurrences raise, by the id asked with. Of a child in sight there is always an answer: it may say nothing. */
export async function readPatternsOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, PatternsView>> {
  if (!maySee(context) || childIds.length === 0) return new Map();
  const { key, columns, joins } = allowedParts(context, PARTS, (part) => `${part}.child_id = c.id`);
  const rows = await snapshot.rows<PatternsRow>({
    name: `patterns-of-children:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select asked.asked_as, ${CHILD_COLUMNS}, ${columns}
      from asked join jp.child c on c.id = asked.id ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
    values: [context.scopes, context.now, askable(childIds)],
  });
  return new Map(rows.map((row) => [row.asked_as, patternsView(context, row)]));
}

function patternsView(context: SessionContext, row: PatternsRow): PatternsView {
  noteChild(context, row);
  return {
    childId: row.child_id,
    patterns: guarded(context, 'risk-and-intelligence', row, () => row.patterns ?? NOTHING),
  };
}

const NOTHING: ChildPatterns = { line: [], raised: [], triage: null };
