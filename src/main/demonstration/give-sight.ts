import { createDecisions } from '../../hub/decisions/create-decisions';
import { startLoop } from '../../messaging/loop/start-loop';
import { agencyId } from '../../model/agency/agency-id';
import { instantAt } from '../../model/time/instant';
import { newId } from '../../platform/ids';
import { createIntakeStore } from '../../store/intake/create-intake-store';
import { childrenInSight } from '../../store/relation/children-in-sight';
import type { Installation } from '../composition/installation';
import type { Running } from '../composition/running';
import { CASELOAD_WORKERS, COMMISSION } from './board-viewers';

const LOOK_EVERY_MS = 3_000;
const AUTHORITY = 'la:991';

/** Something the responsible authority arranges for its children, as they become known, in turn. */
interface Arrangement {
  /** What a child who already has it is known by; a pattern of `like`. */
  readonly known: string;
  readonly scopesOf: (nth: number) => readonly string[];
}

const ARRANGEMENTS: readonly Arrangement[] = [
  {
    known: `caseload:${AUTHORITY}:%`,
    scopesOf: (nth) => [`caseload:${AUTHORITY}:${CASELOAD_WORKERS[nth % CASELOAD_WORKERS.length] ?? ''}`],
  },
  { known: 'agency:provider:lantern', scopesOf: () => ['agency:provider:lantern'] },
  {
    known: `commission:${COMMISSION}:%`,
    scopesOf: () => [`commission:${COMMISSION}:provider:lantern`],
  },
];

/**
 * Puts the responsible authority's children on its two social workers' caseloads, refers them to the provider of
 * return interviews and commissions it: stated through the hub, as the authority's own system would, so that each of the
 * demonstration's viewers has something lawful to see. The meeting's viewer sees by the meeting that the night's record calls.
 */
export function giveSight(installation: Installation): Running {
  const { pools, clock, hash, protocols, isTold } = installation;
  const store = createIntakeStore(pools.intake, clock);
  const decisions = createDecisions({ store, hash, protocols, isTold, clock });
  const step = async (): Promise<'idle'> => {
    for (const arrangement of ARRANGEMENTS) await arrange(installation, decisions, arrangement);
    return 'idle';
  };
  return startLoop({ part: 'sight', step, idleMs: LOOK_EVERY_MS, log: installation.log });
}

async function arrange(
  { pools, clock }: Installation,
  decisions: ReturnType<typeof createDecisions>,
  { known, scopesOf }: Arrangement,
): Promise<void> {
  const agency = agencyId(AUTHORITY);
  if (agency === null) throw new Error('a demonstration agency without a proper id');
  const found = await childrenInSight(pools.intake, { scope: `agency:${agency}`, others: known });
  const by = { agency, person: 'operator', role: 'operator' };
  for (const [index, childId] of found.without.entries()) {
    for (const scope of scopesOf(found.withOthers + index)) {
      const from = instantAt(clock.now().getTime());
      await decisions.state(by, newId(), { kind: 'state-relation', childId, scope, from, to: null });
    }
  }
}
