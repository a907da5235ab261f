import type { Relation } from '../child/child-state';
import { addDays } from '../time/add-days';
import { readLocalDate } from '../time/london-time';
import type { Instant } from '../time/occurred';
import type { PlacementSpan } from './placement-spans';

/** How many days before a planned move a placement is given what it needs, by the protocol that holds then (NF 2.8). */
export type LeadDays = (span: PlacementSpan) => number;

/**
 * Who runs a placement knows of the child while it lasts: before it begins when the move is planned, so that they can prepare;
 * from its first day when it is an emergency or the source does not say. It ends at the move away.
 */
export function placementRelations(spans: readonly PlacementSpan[], leadDays: LeadDays): readonly Relation[] {
  return spans.flatMap((span) => {
    if (span.providerAgency === null) return [];
    return [
      {
        scope: `agency:${span.providerAgency}`,
        because: 'placement',
        from: begins(span, leadDays(span)),
        to: span.endsAt,
      },
    ];
  });
}

function begins({ from, startsAt, planned }: PlacementSpan, leadDays: number): Instant {
  const day = planned === true ? addDays(from, -leadDays) : null;
  return (day === null ? null : readLocalDate(day)?.start) ?? startsAt;
}
