import type { AgencyFact } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { isOfKind } from '../agency-fact/fact-of-kind';
import type { Deadline, Duty } from '../deadline/deadline';

const DUTY: Duty = {
  says: 'A delayed response is looked at again when the force said that it would be.',
  ownerRole: 'inspector',
  managerRole: 'district-commander',
  source: 'NF 3.19; BR, escalation',
  soon: false,
  holidaysUnknown: false,
  category: 'existence',
};

/**
 * The reviews owed for delayed responses (NF 3.19; BR): by the force that delayed, at the time it set, stopped by the
 * next decision, by finding the child, by return, or by the report being void. Backfilled facts owe nothing.
 */
export function delayReviews(facts: readonly AgencyFact[]): readonly Deadline[] {
  return facts.flatMap((fact, index) => {
    if (!isOfKind(fact, 'response-delayed') || fact.historical) return [];
    const { reviewAt } = fact.body;
    if (reviewAt === undefined) return [];
    const stop = facts.slice(index + 1).find((later) => stops(later, fact));
    return [
      {
        rule: 'delay-review',
        owner: fact.key.agency,
        startedAt: fact.occurred.start,
        dueAt: reviewAt,
        warnAt: null,
        duty: DUTY,
        protocol: null,
        stoppedBy: stop?.key ?? null,
        stoppedAt: stop?.occurred.start ?? null,
        anchor: fact.key,
      },
    ];
  });
}

function stops({ key, body }: AgencyFact, delay: FactOf<'response-delayed'>): boolean {
  switch (body.kind) {
    case 'classified':
    case 'response-delayed':
    case 'returned':
      return true;
    case 'located':
      return body.wellBeingConfirmed;
    case 'cancelled':
      return recordText(key) === recordText(delay.key);
    case 'log-closed': {
      const isVoid = body.closure.recognised && body.closure.value === 'cancelled';
      return isVoid && recordText(key) === recordText(delay.key);
    }
    default:
      return false;
  }
}
