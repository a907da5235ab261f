import type { Pool } from 'pg';
import type { BatchHandler } from '../../hub/ports/event-log';
import { createBell } from './bell';
import { commitOffset, raiseFence, type Hold } from './group-offsets';
import type { EmbeddedLogLog, Place } from './log-parts';
import { readRecords } from './read-records';

/** A writer's word may be lost with a connection; looking is what guarantees. */
const LOOK_EVERY_MS = 1_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

export interface PartitionReading {
  readonly pool: Pool;
  readonly log: EmbeddedLogLog;
  readonly group: string;
  readonly place: Place;
  readonly maxBatch: number;
  readonly onBatch: BatchHandler;
}

export interface PartitionReader {
  wake(): void;
  /** Resolves when the batch in hand is handled and committed. */
  stop(): Promise<void>;
}

/** Reads one partition, which this process must hold, until stopped. */
export function startPartitionReader(reading: PartitionReading): PartitionReader {
  const bell = createBell();
  let stopping = false;
  let failures = 0;
  let hold: Hold | null = null;

  const turn = async (): Promise<'more' | 'done'> => {
    hold ??= await raiseFence(reading.pool, reading.group, reading.place);
    const batch = await readRecords(reading.pool, reading.place, hold.nextOffset, reading.maxBatch);
    const last = batch.at(-1);
    if (last === undefined) return 'done';
    if (stopping) return 'done';
    await reading.onBatch(batch);
    const nextOffset = last.offset + 1n;
    const kept = await commitOffset(reading.pool, hold, nextOffset);
    // Without the hold the place to go on from is no longer ours to know.
    hold = kept ? { ...hold, nextOffset } : null;
    return 'more';
  };

  const loop = async (): Promise<void> => {
    while (!stopping) {
      try {
        const outcome = await turn();
        failures = 0;
        if (outcome === 'done' && !stopping) await bell.wait(LOOK_EVERY_MS);
      } catch (error) {
        failures += 1;
        reading.log.warn(
          { ...reading.place, failures, error: nameOf(error) },
          'a batch was not handled; it comes again',
        );
        await pauseUnless(
          () => stopping,
          Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS),
          bell,
        );
      }
    }
  };

  const running = loop();
  return {
    wake: () => bell.ring(),
    stop: async () => {
      stopping = true;
      bell.ring();
      await running;
    },
  };
}

/** New records do not shorten the pause after a failure; a stop does. */
async function pauseUnless(
  stopped: () => boolean,
  ms: number,
  bell: ReturnType<typeof createBell>,
): Promise<void> {
  const until = performance.now() + ms;
  for (let left = ms; left > 0 && !stopped(); left = until - performance.now()) await bell.wait(left);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
