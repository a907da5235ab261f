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

type Answer = 'recorded' | 'moved';

/**
 * Results read under different epochs cannot be compared in one call, and one decided under agreements no longer in
 * force fails all that are told with it: so each such kind goes alone.
 */
async function discloseAll(
  record: AccessRecord,
  batch: readonly Told[],
): Promise<readonly (Answer | Promise<Answer>)[]> {
  const answers = new Map<Told, Answer | Promise<Answer>>();
  for (const kind of new Set(batch.map(kindOf))) {
    const alike = batch.filter((told) => kindOf(told) === kind);
    const told = record.disclosed(
      alike.map(({ disclosure }) => disclosure),
      alike[0]!.epoch,
    );
    const outcomes = await told.catch(() => null);
    alike.forEach((each, index) => answers.set(each, outcomes?.[index] ?? told.then((all) => all[index]!)));
  }
  return batch.map((told) => answers.get(told)!);
}

function kindOf({ epoch, disclosure }: Told): string {
  return `${epoch} ${disclosure.audience.agreementVersion}`;
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
