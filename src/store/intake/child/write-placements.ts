import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { SavePlan } from './plan-save';

const PLACEMENTS = {
  name: 'save-placements',
  text: `
    with before as (delete from jp.child_placement where child_id = any ($1::text[]))
    insert into jp.child_placement (child_id, placement_type, from_on, to_on)
    select distinct * from unnest($2::text[], $3::text[], $4::date[], $5::date[])`,
};

/** Writes the placements of children whose placements changed. */
export async function writePlacements(session: Session, plans: readonly SavePlan[]): Promise<void> {
  const changed = plans.filter(({ difference }) => difference.parts.has('placements'));
  if (changed.length === 0) return;
  const placements = changed.flatMap(({ child, rows }) =>
    rows.placements.map((placement) => ({ childId: child.id, ...placement })),
  );
  await run(session, PLACEMENTS, [
    changed.map(({ child }) => child.id),
    placements.map(({ childId }) => childId),
    placements.map(({ type }) => type),
    placements.map(({ from }) => from),
    placements.map(({ to }) => to),
  ]);
}
