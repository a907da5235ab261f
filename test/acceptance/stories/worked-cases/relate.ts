import { randomUUID } from 'node:crypto';
import { createDecisions } from '../../../../src/hub/decisions/create-decisions';
import type { Installation } from '../../../../src/main/composition/installation';
import { instantAt } from '../../../../src/model/time/instant';
import { newId } from '../../../../src/platform/ids';
import { createIntakeStore } from '../../../../src/store/intake/create-intake-store';
import { agency } from '../../../support/viewers';

export interface Related {
  readonly childId: string;
  readonly scope: string;
  readonly by: string;
}

/** As the command line states a caseload or a commission. */
export async function relate(installation: Installation, { childId, scope, by }: Related): Promise<void> {
  const { pools, clock, hash, protocols, isTold } = installation;
  const store = createIntakeStore(pools.intake, clock);
  const decisions = createDecisions({ store, hash, protocols, isTold, clock });
  const outcome = await decisions.state(
    { agency: agency(by), person: `operator-${randomUUID()}`, role: 'operator' },
    newId(),
    { kind: 'state-relation', childId, scope, from: instantAt(clock.now().getTime()), to: null },
  );
  if (outcome !== 'stated') throw new Error(`the relation came to ${outcome}`);
}
