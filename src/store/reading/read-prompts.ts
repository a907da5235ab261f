import type { PromptOfChild, PromptsView } from '../../hub/ports/prompts-view';
import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface PromptsRow extends ChildColumns {
  readonly asked_as: string;
  readonly prompts: { readonly prompts: readonly PromptOfChild[] } | null;
}

const PARTS: readonly TablePart[] = [
  { category: 'risk-and-intelligence', table: 'child_prompts', column: 'prompts' },
];

/** What protocols have somebody do about children, by the id asked with. Of a child in sight there is always an answer: it may say nothing. */
export async function readPromptsOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, PromptsView>> {
  if (!maySee(context) || childIds.length === 0) return new Map();
  const { key, columns, joins } = allowedParts(context, PARTS, (part) => `${part}.child_id = c.id`);
  const rows = await snapshot.rows<PromptsRow>({
    name: `prompts-of-children:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select asked.asked_as, ${CHILD_COLUMNS}, ${columns}
      from asked join jp.child c on c.id = asked.id ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
    values: [context.scopes, context.now, askable(childIds)],
  });
  return new Map(rows.map((row) => [row.asked_as, promptsView(context, row)]));
}

function promptsView(context: SessionContext, row: PromptsRow): PromptsView {
  noteChild(context, row);
  return {
    childId: row.child_id,
    prompts: guarded(context, 'risk-and-intelligence', row, () => row.prompts?.prompts ?? []),
  };
}
