import { agencyId } from '../../model/agency/agency-id';
import { instantAt } from '../../model/time/instant';
import { startLoop } from '../../messaging/loop/start-loop';
import { childrenInSight } from '../../store/relation/children-in-sight';
import { caseloadsOf } from '../composition/caseloads';
import type { Installation } from '../composition/installation';
import type { Running } from '../composition/running';
import { CASELOAD_WORKERS } from './board-viewers';

const LOOK_EVERY_MS = 3_000;
const AUTHORITY = 'la:991';

/**
 * Puts the responsible authority's children, as they become known, on the caseloads of its two social workers in
 * turn: stated through the hub, as the authority's own system would.
 */
export function giveCaseloads(installation: Installation): Running {
  const agency = agencyId(AUTHORITY);
  if (agency === null) throw new Error('a demonstration agency without a proper id');
  const caseloads = caseloadsOf(installation);
  const step = async (): Promise<'idle'> => {
    const { pools, clock } = installation;
    const found = await childrenInSight(pools.intake, {
      scope: `agency:${agency}`,
      others: `caseload:${agency}:%`,
    });
    for (const [index, childId] of found.without.entries()) {
      const person =
        CASELOAD_WORKERS[(found.withOthers + index) % CASELOAD_WORKERS.length] ?? CASELOAD_WORKERS[0];
      await caseloads.assign({ childId, agency, person }, instantAt(clock.now().getTime()), null);
    }
    return 'idle';
  };
  return startLoop({ part: 'caseloads', step, idleMs: LOOK_EVERY_MS, log: installation.log });
}
