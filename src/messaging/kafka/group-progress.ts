import type { Admin } from 'kafkajs';

interface Progress {
  readonly partition: number;
  /** Null when the group has never committed here. */
  readonly committed: bigint | null;
  readonly low: bigint;
  readonly high: bigint;
}

/** How many records of the topics the group has still to read. */
export async function groupLag(admin: Admin, group: string, topics: readonly string[]): Promise<bigint> {
  let lag = 0n;
  for (const topic of topics)
    for (const { committed, low, high } of await progress(admin, group, topic))
      lag += high - (committed === null || committed < low ? low : committed);
  return lag;
}

/**
 * Fixes where a new group begins. Left to itself the client asks for the latest offset anew after each rebalance,
 * and skips what was appended before its first commit.
 */
export async function settleLatest(admin: Admin, group: string, topics: readonly string[]): Promise<void> {
  for (const topic of topics) {
    const unsettled = (await progress(admin, group, topic)).filter(({ committed }) => committed === null);
    if (unsettled.length === 0) continue;
    const partitions = unsettled.map(({ partition, high }) => ({ partition, offset: high.toString() }));
    try {
      await admin.setOffsets({ groupId: group, topic, partitions });
    } catch (error) {
      // Refused while the group has members: then one of them settles it.
      if (!(error instanceof Error && error.message.includes('no running instances'))) throw error;
    }
  }
}

async function progress(admin: Admin, group: string, topic: string): Promise<readonly Progress[]> {
  const ends = await admin.fetchTopicOffsets(topic);
  const [offsets] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
  const committed = new Map(offsets?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
  return ends.map(({ partition, low, high }) => {
    const offset = committed.get(partition) ?? -1n;
    return { partition, committed: offset < 0n ? null : offset, low: BigInt(low), high: BigInt(high) };
  });
}
