import type { ReadSnapshot } from './read-snapshot';

/**
 * The change feed's head as the snapshot sees it. Changes are committed before they are numbered, so a snapshot that
 * holds the number holds every change up to it.
 */
export async function readFeedPosition(snapshot: ReadSnapshot): Promise<bigint> {
  const [row] = await snapshot.rows<{ head: string }>({
    name: 'feed-position',
    text: `select head from jp.sequencer where feed = 'change'`,
    values: [],
  });
  if (row === undefined) throw new Error('the change feed has no sequencer row');
  return BigInt(row.head);
}
