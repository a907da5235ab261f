import type { Pool } from 'pg';
import type { Change, ChangeFeed, ChangeKind } from '../../hub/ports/change-feed';
import { run } from '../connection/statement';
import { listen } from './listen';

interface ChangeRow {
  readonly position: string;
  readonly child_id: string;
  readonly missing_episode_ids: readonly string[];
  readonly child_version: string;
  readonly scopes: readonly string[];
  readonly kind: ChangeKind;
  readonly at: Date;
}

const HEAD = { name: 'feed-head', text: "select head from jp.sequencer where feed = 'change'" };

/** Of an empty feed the oldest is the one to come: whoever has read up to the head has missed nothing. */
const OLDEST = {
  name: 'feed-oldest',
  text: `
    select coalesce((select min(position) from jp.change), head + 1) as oldest
    from jp.sequencer where feed = 'change'`,
};

const AFTER = {
  name: 'feed-after',
  text: `
    select position, child_id, missing_episode_ids, child_version, scopes, kind, at
    from jp.change where position > $1 order by position limit $2`,
};

/** The change table as a feed. `databaseUrl` is for one more session, which listens. */
export function createChangeFeed(pool: Pool, databaseUrl: string): ChangeFeed {
  return {
    head: async () => {
      const [row] = await run<{ head: string }>(pool, HEAD, []);
      return BigInt(row?.head ?? 0);
    },
    oldest: async () => {
      const [row] = await run<{ oldest: string }>(pool, OLDEST, []);
      return BigInt(row?.oldest ?? 1);
    },
    after: async (position, limit) => {
      const rows = await run<ChangeRow>(pool, AFTER, [position.toString(), limit]);
      return rows.map(changeOf);
    },
    onAdvance: (wake) => listen({ databaseUrl, role: 'jp_app', channel: 'jp_change', wake }),
  };
}

function changeOf(row: ChangeRow): Change {
  return {
    position: BigInt(row.position),
    childId: row.child_id,
    missingEpisodeIds: row.missing_episode_ids,
    childVersion: Number(row.child_version),
    scopes: row.scopes,
    kind: row.kind,
    at: row.at,
  };
}
