import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Instant } from '../time/occurred';
import { lastsAt } from './lasts-at';

/** SSDA903 legal status: interim care order, full care order. */
const CARE_ORDERS: ReadonlySet<string> = new Set(['C1', 'C2']);

/** Whether the child is under an interim or full care order on the day; each agency's latest word on a period counts. */
export function isUnderCareOrder(ordered: readonly AgencyFact[], at: Instant): boolean {
  const latest = new Map(
    factsOfKind(ordered, 'legal-status-recorded').map(({ key, body }) => [
      JSON.stringify([key.agency, key.source, body.from]),
      body,
    ]),
  );
  return [...latest.values()].some(
    (period) => period.status.recognised && CARE_ORDERS.has(period.status.value) && lastsAt(period, at),
  );
}
