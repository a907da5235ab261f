import type { AccessRecord, Disclosure, Presence } from '../../hub/ports/reading';
import { inBatches } from './in-batches';

/** What the access record is told, gathered over groups: one commit for all that is ready at the same time. */
export interface RecordDesk {
  disclosed(disclosure: Disclosure, epoch: bigint): Promise<'recorded' | 'moved'>;
  joined(presences: readonly Presence[]): Promise<void>;
  delivered(ids: readonly string[], position: bigint): Promise<void>;
  left(id: string, position: bigint): Promise<void>;
  /** Resolves when everything asked for so far is written or has failed. */
  settled(): Promise<void>;
}

interface Told {
  readonly disclosure: Disclosure;
  readonly epoch: bigint;
}

interface Gone {
  readonly id: string;
  readonly position: bigint;
}

export function createRecordDesk(record: AccessRecord): RecordDesk {
  const disclose = inBatches<Told, 'recorded' | 'moved'>((batch) => discloseAll(record, batch));
  const join = inBatches<readonly Presence[], void>(async (batch) => {
    await record.joined(batch.flat());
    return batch.map(() => undefined);
  });
  const leave = inBatches<Gone, void>(async (batch) => {
    for (const [position, ids] of byPosition(batch)) await record.left(ids, position);
    return batch.map(() => undefined);
  });
  const underWay = new Set<Promise<unknown>>();
  const track = <R>(written: Promise<R>): Promise<R> => {
    underWay.add(written);
    const done = () => underWay.delete(written);
    written.then(done, done);
    return written;
  };
  return {
    disclosed: (disclosure, epoch) => track(disclose({ disclosure, epoch })),
    joined: (presences) => track(join(presences)),
    delivered: (ids, position) => track(record.delivered(ids, position)),
    left: (id, position) => track(leave({ id, position })),
    settled: async () => {
      await Promise.allSettled(underWay);
    },
  };
}

/** Results read under different epochs cannot be compared in one call. */
async function discloseAll(
  record: AccessRecord,
  batch: readonly Told[],
): Promise<readonly ('recorded' | 'moved')[]> {
  const answers = new Map<Told, 'recorded' | 'moved'>();
  for (const epoch of new Set(batch.map((told) => told.epoch))) {
    const same = batch.filter((told) => told.epoch === epoch);
    const outcomes = await record.disclosed(
      same.map((told) => told.disclosure),
      epoch,
    );
    same.forEach((told, index) => answers.set(told, outcomes[index]!));
  }
  return batch.map((told) => answers.get(told)!);
}

function byPosition(batch: readonly Gone[]): ReadonlyMap<bigint, string[]> {
  const groups = new Map<bigint, string[]>();
  for (const { id, position } of batch) {
    const ids = groups.get(position);
    if (ids === undefined) groups.set(position, [id]);
    else ids.push(id);
  }
  return groups;
}
