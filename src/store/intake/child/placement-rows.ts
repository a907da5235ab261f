import type { ChildState } from '../../../model/child/child-state';
import type { CalendarDate } from '../../../model/time/occurred';

/** A placement as lists are narrowed by it. */
export interface PlacementRow {
  /** The Department's code, or what the source gave for it; empty when it gave none. */
  readonly type: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export function placementRows({ care }: ChildState): readonly PlacementRow[] {
  return care.placements.map(({ placementType, from, to }) => ({
    type: codeOf(placementType),
    from,
    to: to ?? null,
  }));
}

function codeOf(coded: ChildState['care']['placements'][number]['placementType']): string {
  if (coded === undefined) return '';
  return coded.recognised ? coded.value : coded.given;
}
