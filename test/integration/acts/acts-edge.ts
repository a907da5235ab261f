import { textDigestOf } from '../../../adapters/kit/digest';
import { createActs } from '../../../src/hub/acts/create-acts';
import type { Acts } from '../../../src/hub/acts/create-acts';
import { createReading } from '../../../src/store/reading/create-reading';
import { anEdge } from '../../support/gateway/an-edge';
import type { AnEdge } from '../../support/gateway/an-edge';
import { shippedAgreements } from '../../support/viewers';
import { hash, protocols } from '../intake/intake-world';
import type { ActsWorld } from './acts-world';

export interface ActsEdgeOptions {
  /** What stands between the edge and the acts, asked anew for each act. */
  readonly between?: (acts: Acts) => Acts;
  readonly timeoutMs?: number;
}

/** The way in over a world of acts, by its clock. */
export function anActsEdge(
  { clock, store, pools }: ActsWorld,
  { between = (acts) => acts, timeoutMs = 30_000 }: ActsEdgeOptions = {},
): Promise<AnEdge> {
  const acts = createActs({
    store,
    hash,
    protocols,
    sha256: textDigestOf,
    clock,
    agreements: shippedAgreements,
  });
  return anEdge({
    reading: createReading(pools, clock),
    acts: { act: (...asked) => between(acts).act(...asked) },
    timeoutMs,
  });
}
