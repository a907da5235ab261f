import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccessAdministration } from '../../../src/hub/ports/access-administration';
import type { AccessEpoch, ChangeFeed } from '../../../src/hub/ports/change-feed';
import { createGate } from '../../../src/gateway/edge/operation-gate';
import { createTokenVerifier } from '../../../src/gateway/edge/tokens';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { createLive } from '../../../src/gateway/live/create-live';
import type { LiveLimits } from '../../../src/gateway/live/live-limits';
import type { Live, LiveOptions } from '../../../src/gateway/live/live-ports';
import { createAccessEpoch } from '../../../src/store/access-epoch/create-access-epoch';
import { createAccessRecord } from '../../../src/store/access-record/create-access-record';
import { createChangeFeed } from '../../../src/store/change/change-feed';
import { numberChanges } from '../../../src/store/change/number-changes';
import { createReading } from '../../../src/store/reading/create-reading';
import { anExecutor } from '../gateway/an-edge';
import { NOW, testIssuer, tokenOf } from '../gateway/test-issuers';
import type { TestIssuer, TokenChanges } from '../gateway/test-issuers';
import { silentLog } from '../silent-log';
import { shippedAgreements } from '../viewers';
import { plantChild } from '../planted-child';
import type { PlantedChild } from '../planted-child';
import { createWorldDatabase } from '../world-database';
import type { WorldDatabase } from '../world-database';

export interface LiveHub {
  readonly url: string;
  readonly live: Live;
  stop(): Promise<void>;
}

/** One database, agencies with keys, and as many hubs as a test asks for. */
export interface LiveWorld {
  readonly database: WorldDatabase;
  readonly executor: GatewayExecutor;
  readonly epoch: AccessEpoch & AccessAdministration;
  feed(): ChangeFeed;
  /** Moves the hubs' clock. */
  advance(ms: number): void;
  hub(changes?: Partial<LiveOptions> & { readonly limits?: Partial<LiveLimits> }): Promise<LiveHub>;
  token(agency: 'la:991' | 'la:992' | 'pf:99' | 'placement:larkrise', changes?: TokenChanges): string;
  /** Tells of a change to a child, as intake would in its transaction. */
  tell(change: ToldChange): Promise<void>;
  close(): Promise<void>;
}

export interface ToldChange {
  readonly childId: string;
  readonly ids: readonly string[];
  readonly scopes: readonly string[];
  readonly kind?: 'facts' | 'access' | 'erased';
}

const RECHECK_MS = 50;

/** Over a database of its own, or of a test that goes on to drop it. */
export async function createLiveWorld(given: WorldDatabase | null = null): Promise<LiveWorld> {
  const database = given ?? (await createWorldDatabase());
  const executor = await anExecutor();
  const hubs: LiveHub[] = [];
  let now = NOW.getTime();
  const clock = { now: () => new Date(now) };
  const epoch = createAccessEpoch(database.pools.record, clock);
  const issuers: Readonly<Record<string, TestIssuer>> = Object.fromEntries(
    ['la:991', 'la:992', 'pf:99', 'placement:larkrise'].map((id) => [id, testIssuer(id)]),
  );
  return {
    database,
    executor,
    epoch,
    feed: () => createChangeFeed(database.pools.feed, database.url),
    advance: (ms) => {
      now += ms;
    },
    async hub(changes = {}) {
      const hub = await startHub({
        feed: createChangeFeed(database.pools.feed, database.url),
        reading: createReading(database.pools, clock),
        record: createAccessRecord(database.pools.record, clock),
        epoch,
        executor,
        gate: createGate({ schema: executor.schema, introspection: false }),
        verifier: createTokenVerifier(Object.values(issuers), clock),
        agreements: shippedAgreements,
        clock,
        logger: silentLog,
        hubId: `hub-${hubs.length}`,
        resumeSecret: 'a secret of this test',
        ...changes,
        limits: {
          recheckMs: RECHECK_MS,
          epochEveryMs: RECHECK_MS,
          agreementsEveryMs: RECHECK_MS,
          deliveredEveryMs: RECHECK_MS,
          ...changes.limits,
        },
      });
      hubs.push(hub);
      return hub;
    },
    token: (agency, changes) => tokenOf(issuers[agency]!, changes),
    tell: (change) => tell(database, change, clock.now()),
    async close() {
      for (const hub of hubs) await hub.stop();
      if (given === null) await database.drop();
    },
  };
}

async function startHub(options: LiveOptions): Promise<LiveHub> {
  const live = await createLive(options);
  const server = createServer();
  server.on('upgrade', (request, wire, head) => live.upgrade(request, wire, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await live.stop();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `ws://127.0.0.1:${port}/graphql`, live, stop: () => (stopped ??= stop()) };
}

async function tell({ ask, pools }: WorldDatabase, change: ToldChange, at: Date): Promise<void> {
  const { childId, ids, scopes, kind = 'facts' } = change;
  const [row] = await ask<{ version: string }>(
    `update jp.child set version = version + 1, access_version = access_version + $2 where id = $1 returning version`,
    [childId, kind === 'access' ? 1 : 0],
  );
  await ask(
    `insert into jp.change (child_id, missing_episode_ids, child_version, scopes, kind, at)
     values ($1, $2::text[], $3, $4::text[], $5, $6)`,
    [childId, ids, row?.version ?? 1, scopes, kind, at],
  );
  await numberChanges(pools.intake);
}

let planted = 0;

/** A child of a test's own, with one missing episode, related to some scopes. */
export async function aChildOf(
  { database }: LiveWorld,
  scopes: readonly string[],
  changes: Partial<PlantedChild> = {},
): Promise<{ readonly id: string; readonly episode: string }> {
  planted += 1;
  const id = `c_${planted}`;
  const episode = `m_${planted}`;
  const relations = scopes.map((scope) => ({ scope }));
  await plantChild(database, { id, relations, missingEpisodes: [{ id: episode }], ...changes });
  return { id, episode };
}

export async function setStatus({ database }: LiveWorld, episode: string, status: string): Promise<void> {
  await database.ask('update jp.missing_episode set status = $2 where id = $1', [episode, status]);
}
