import type { AllowedOfChild } from '../../hub/ports/reading';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface AllowedRow extends ChildColumns {
  readonly asked_as: string;
}

const ALLOWED = {
  name: 'allowed-of-children',
  text: `with ${asked('child_alias', 'child_id')}
    select asked.asked_as, ${CHILD_COLUMNS}
    from asked join jp.child c on c.id = asked.id
    where ${relatedTo('c.id')} order by asked.place`,
};

/** Which of these categories the audience may have of each child, markers counted in. */
export async function readAllowed(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
  categories: readonly InformationCategory[],
): Promise<ReadonlyMap<string, AllowedOfChild>> {
  if (!maySee(context) || ids.length === 0) return new Map();
  const values = [context.scopes, context.now, askable(ids)];
  const rows = await snapshot.rows<AllowedRow>({ ...ALLOWED, values });
  return new Map(
    rows.map((row) => {
      noteChild(context, row);
      const given = categories.filter(
        (category) => guarded(context, category, row, () => null).kind === 'shown',
      );
      return [row.asked_as, { childId: row.child_id, categories: new Set(given) }];
    }),
  );
}
