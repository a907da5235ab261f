import { decisionsFor } from '../../src/access/decide';
import type { PersonViewer } from '../../src/access/viewer';
import type { Protocols } from '../../src/model/protocol/protocol';
import type { ReadSession } from '../../src/hub/ports/reading';
import { createReading } from '../../src/store/reading/create-reading';
import { audienceFor, shippedAgreements } from './viewers';
import type { WorldDatabase } from './world-database';

/** The instant of the access tests. */
export const NOON = new Date('2026-11-21T12:00:00.000Z');

interface AsWhom {
  readonly viewer: PersonViewer;
  readonly basis?: string | null;
  readonly at?: Date;
  readonly protocols?: Protocols | null;
}

/** Reads as somebody, on one basis, at an instant; the session is closed when `work` is done. */
export async function readingAs<T>(
  world: WorldDatabase,
  { viewer, basis = null, at = NOON, protocols = null }: AsWhom,
  work: (session: ReadSession) => Promise<T>,
): Promise<T> {
  const agreements = shippedAgreements();
  const audience = audienceFor(viewer, basis, agreements);
  const reading = createReading(world.pools, { now: () => at }, protocols);
  const session = reading.open(audience, decisionsFor(audience, agreements), 'http');
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Ids of the children somebody may see. */
export async function childrenSeenBy(
  world: WorldDatabase,
  asWhom: { viewer: PersonViewer; basis?: string | null; at?: Date },
): Promise<readonly string[]> {
  return readingAs(world, asWhom, async (session) => {
    const { rows } = await session.children({}, { first: 100, after: null });
    return rows.map(({ id }) => id).toSorted();
  });
}
