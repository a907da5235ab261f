import type { BatchHandler, ConsumeOptions, Consumption } from '../../hub/ports/event-log';
import { createBell } from './bell';
import { settleStart } from './group-offsets';
import { joinGroup, type GroupSession } from './group-session';
import type { EmbeddedLogParts, Place } from './log-parts';
import { startPartitionReader, type PartitionReader } from './partition-reader';
import { placesOf } from './topics';

/** Readers say when they come and go. One that was killed cannot, so the list is looked at as well. */
const LOOK_EVERY_MS = 1_000;

/** Reads as one member of a group until stopped, through the loss of its connection and of other members. */
export async function startEmbeddedConsumption(
  parts: EmbeddedLogParts,
  options: ConsumeOptions,
  onBatch: BatchHandler,
): Promise<Consumption> {
  const places = await placesOf(parts.pool, options.topics);
  const known = new Set(places.map(({ topic }) => topic));
  for (const topic of options.topics)
    if (!known.has(topic)) throw new Error(`no topic ${topic}: it must be created first`);
  await settleStart(parts.pool, options.group, places, options.from);
  const first = await attempt(parts, options, places, onBatch);
  let stopping = false;
  const bell = createBell();

  const loop = async (): Promise<void> => {
    let current: Membership | null = first;
    while (!stopping) {
      try {
        current ??= await attempt(parts, options, places, onBatch);
        current.onStir(() => bell.ring());
        await current.rebalance();
        await bell.wait(LOOK_EVERY_MS);
      } catch (error) {
        parts.log.warn(
          { group: options.group, error: nameOf(error) },
          'reading was interrupted; joining again',
        );
        await current?.end();
        current = null;
        if (!stopping) await bell.wait(LOOK_EVERY_MS);
      }
    }
    await current?.end();
  };

  const running = loop();
  return {
    stop: async () => {
      stopping = true;
      bell.ring();
      await running;
    },
  };
}

interface Membership {
  onStir(stir: () => void): void;
  /** Gives up and takes places until this member holds its share. Rejects when the connection is lost. */
  rebalance(): Promise<void>;
  end(): Promise<void>;
}

async function attempt(
  parts: EmbeddedLogParts,
  options: ConsumeOptions,
  places: readonly Place[],
  onBatch: BatchHandler,
): Promise<Membership> {
  const held = new Map<Place, PartitionReader>();
  let stir = (): void => undefined;
  let lost = false;
  const session: GroupSession = await joinGroup(parts, {
    group: options.group,
    topics: options.topics,
    onAppended: (topic) => {
      for (const [place, reader] of held) if (place.topic === topic) reader.wake();
    },
    onMembers: () => stir(),
    onLost: () => {
      lost = true;
      stir();
    },
  });

  const giveUp = async (places: readonly Place[]): Promise<void> => {
    await Promise.all(places.map((place) => held.get(place)?.stop()));
    for (const place of places) {
      held.delete(place);
      await session.giveBack(place);
    }
  };

  return {
    onStir: (listener) => {
      stir = listener;
    },
    rebalance: async () => {
      if (lost) throw new Error('the connection was lost');
      const share = await session.share(places);
      await giveUp([...held.keys()].filter((place) => !share.includes(place)));
      for (const place of share) {
        if (held.has(place) || !(await session.tryTake(place))) continue;
        const { group, maxBatch } = options;
        held.set(place, startPartitionReader({ ...parts, group, place, maxBatch, onBatch }));
      }
    },
    end: async () => {
      await Promise.all([...held.values()].map((reader) => reader.stop()));
      held.clear();
      await session.leave();
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
