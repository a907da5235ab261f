import type { OnReturnView } from '../../hub/ports/on-return-view';
import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import { onReturnView } from './on-return-view';
import type { OnReturnRow } from './on-return-view';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo } from './seen';
import { CHILD_COLUMNS, maySee } from './session-context';
import type { SessionContext } from './session-context';

const PARTS: readonly TablePart[] = [
  { category: 'existence', table: 'child_on_return', column: 'existence' },
  { category: 'risk-and-intelligence', table: 'child_on_return_risk', column: 'risk' },
  { category: 'third-parties', table: 'child_on_return_people', column: 'third_parties' },
];

/** What was recorded on the returns of children, by the id asked with. */
export function readOnReturnOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, OnReturnView>> {
  const named = {
    name: 'of-children',
    from: `asked join jp.child c on c.id = asked.id`,
    asked: asked('child_alias', 'child_id'),
  };
  return read(snapshot, context, { ids: childIds, named });
}

/** What was recorded on the returns of the children of missing episodes, whole, by the episode's id asked with. */
export function readOnReturnOfMissingEpisodes(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OnReturnView>> {
  const named = {
    name: 'of-episodes',
    from: `asked join jp.missing_episode e on e.id = asked.id join jp.child c on c.id = e.child_id`,
    asked: asked('missing_episode_alias', 'missing_episode_id'),
  };
  return read(snapshot, context, { ids, named });
}

interface Asking {
  readonly ids: readonly string[];
  readonly named: { readonly name: string; readonly from: string; readonly asked: string };
}

async function read(
  snapshot: ReadSnapshot,
  context: SessionContext,
  { ids, named }: Asking,
): Promise<ReadonlyMap<string, OnReturnView>> {
  if (!maySee(context) || ids.length === 0) return new Map();
  const { key, columns, joins } = allowedParts(context, PARTS, (part) => `${part}.child_id = c.id`);
  const rows = await snapshot.rows<OnReturnRow>({
    name: `on-return-${named.name}:${key}`,
    text: `with ${named.asked}
      select asked.asked_as, ${CHILD_COLUMNS}, ${columns}
      from ${named.from} ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
    values: [context.scopes, context.now, askable(ids)],
  });
  return new Map(rows.map((row) => [row.asked_as, onReturnView(context, row)]));
}
