import type { RecordDesk } from './record-desk';
import type { Group } from './member';

/** Tells the access record how far each presence got, a statement per position and not per socket. */
export async function tellDelivered(
  groups: readonly Group[],
  desk: Pick<RecordDesk, 'delivered'>,
): Promise<void> {
  for (const group of groups) {
    if (!group.untold) continue;
    group.untold = false;
    const byPosition = new Map<bigint, string[]>();
    for (const { presence, delivered } of group.members) {
      if (presence === null) continue;
      const ids = byPosition.get(delivered);
      if (ids === undefined) byPosition.set(delivered, [presence]);
      else ids.push(presence);
    }
    for (const [position, ids] of byPosition) await desk.delivered(ids, position);
  }
}
