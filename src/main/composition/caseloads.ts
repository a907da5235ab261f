import { createDecisions } from '../../hub/decisions/create-decisions';
import type { DecisionOutcome } from '../../hub/decisions/decision';
import type { AgencyId } from '../../model/agency/agency-id';
import { instantAt } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';
import { newId } from '../../platform/ids';
import { createIntakeStore } from '../../store/intake/create-intake-store';
import { relationsHolding } from '../../store/relation/relations-holding';
import type { Installation } from './installation';

/** A child on the caseload of one worker of one agency. */
export interface CaseloadPlace {
  readonly childId: string;
  readonly agency: AgencyId;
  readonly person: string;
}

export interface Caseloads {
  assign(place: CaseloadPlace, from: Instant, to: Instant | null): Promise<DecisionOutcome>;
  /** Ends every period that holds now. */
  release(place: CaseloadPlace): Promise<DecisionOutcome | 'not-on-caseload'>;
}

/** Caseloads as the command line and the demonstration state them: decisions of the agency, by its operator. */
export function caseloadsOf({ pools, clock, hash, protocols, isTold }: Installation): Caseloads {
  const store = createIntakeStore(pools.intake, clock);
  const decisions = createDecisions({ store, hash, protocols, isTold, clock });
  const state = (place: CaseloadPlace, from: Instant, to: Instant | null): Promise<DecisionOutcome> =>
    decisions.state({ agency: place.agency, person: 'operator', role: 'operator' }, newId(), {
      kind: 'state-relation',
      childId: place.childId,
      scope: scopeOf(place),
      from,
      to,
    });
  return {
    assign: state,
    async release(place) {
      const now = clock.now();
      const scope = { childId: place.childId, scope: scopeOf(place) };
      const holding = await relationsHolding(pools.intake, scope, now);
      let outcome: DecisionOutcome | 'not-on-caseload' = 'not-on-caseload';
      for (const from of holding) outcome = await state(place, from, instantAt(now.getTime()));
      return outcome;
    },
  };
}

function scopeOf({ agency, person }: CaseloadPlace): string {
  return `caseload:${agency}:${person}`;
}
