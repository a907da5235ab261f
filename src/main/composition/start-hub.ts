import { join } from 'node:path';
import { textDigestOf } from '../../../adapters/kit/digest';
import { createBoard, type BoardOptions } from '../../board/board';
import { createExecutor } from '../../gateway/compose/create-executor';
import type { GatewayExecutor } from '../../gateway/compose/executor-port';
import { ownSubgraphs } from '../../gateway/compose/subgraphs';
import { createEdge, type Edge } from '../../gateway/edge/create-edge';
import { createGate } from '../../gateway/edge/operation-gate';
import { createTokenVerifier } from '../../gateway/edge/tokens';
import { createLive } from '../../gateway/live/create-live';
import type { Live } from '../../gateway/live/live-ports';
import type { Outside } from '../../gateway/outside/assemble-outside';
import { createActs } from '../../hub/acts/create-acts';
import { newId } from '../../platform/ids';
import { keptIn, newSecret } from '../../platform/secret-file';
import type { Logger } from '../../platform/logger';
import { createAccessEpoch } from '../../store/access-epoch/create-access-epoch';
import { createAccessRecord } from '../../store/access-record/create-access-record';
import { createChangeFeed } from '../../store/change/change-feed';
import { createIntakeStore } from '../../store/intake/create-intake-store';
import { createReading } from '../../store/reading/create-reading';
import { boardViewers, tokenForViewer } from '../demonstration/board-viewers';
import { ownReferences } from '../demonstration/own-references';
import { demonstrationAgencies } from '../demonstration/partnership';
import { agreementsAtHand } from './agreements-at-hand';
import { agreementsFolder } from './agreements-folder';
import type { Installation } from './installation';
import { listenOn } from './listen-on';
import { openOutside } from './open-outside';
import { watchLive } from './watch-live';
import { programFolder } from './program-folder';
import { stopAll, type Running } from './running';
import type { VitalSigns } from './vital-signs';

export interface Hub extends Running {
  /** Where it answers, such as `http://127.0.0.1:4000`. */
  readonly address: string;
}

/**
 * The gateway: queries over HTTP, live frames over sockets, and the board. The planner answers across subgraphs unless it
 * does not load here, or the other engine is asked for.
 */
export async function startHub(
  installation: Installation,
  signs: VitalSigns,
  engine: GatewayExecutor['engine'] = 'planner',
): Promise<Hub> {
  const outside = openOutside(installation, signs);
  const executor = await gatewayExecutor(installation.log, outside, engine);
  const way = await openWays(installation, executor);
  const settings = { ...(await liveSettings(installation)), fieldsFromOutside: outside.fields };
  const live = await createLive({ ...way, executor, ...settings });
  try {
    const hub = await open(installation, signs, { way, executor, live });
    outside.start(live);
    return { address: hub.address, stop: () => stopAll([hub, outside]) };
  } catch (error) {
    await live.stop();
    throw error;
  }
}

interface Parts {
  readonly way: Awaited<ReturnType<typeof openWays>>;
  readonly executor: GatewayExecutor;
  readonly live: Live;
}

async function open(
  installation: Installation,
  signs: VitalSigns,
  { way, executor, live }: Parts,
): Promise<Hub> {
  const { host, port: asked } = installation.config;
  let address = '';
  const page = await createBoard(boardOptions(installation, () => address));
  const edge = await createEdge({ ...way, executor, ...edgeSettings(installation, signs), page });
  edge.onUpgrade('/graphql', live.upgrade);
  watchLive(live, signs);
  const port = await listenOn(edge.server, { host, port: asked, setting: 'PORT' });
  address = addressOf(host, port);
  return { address, stop: () => stopHub(live, edge) };
}

/** Sockets are told first, so that their clients are elsewhere when the port closes. */
async function stopHub(live: Live, edge: Edge): Promise<void> {
  await live.stop();
  await edge.stop();
}

async function gatewayExecutor(
  log: Logger,
  outside: Outside,
  engine: GatewayExecutor['engine'],
): Promise<GatewayExecutor> {
  const executor = await createExecutor({
    supergraphSdl: outside.supergraphSdl,
    subgraphs: ownSubgraphs(),
    outside: outside.runs,
    engine,
    onFault: ({ name, code }) =>
      log.error({ event: 'operation-failed', errorName: name, errorCode: code }, 'an operation failed'),
  });
  log.info({ event: 'gateway', kind: executor.engine }, 'the gateway is composed');
  return executor;
}

/** What HTTP and sockets have in common: who may come in, what they may ask, and what is read and recorded. */
async function openWays(installation: Installation, executor: GatewayExecutor) {
  const { config, clock, pools, database, partnership, log, hash, protocols, isTold } = installation;
  const atHand = agreementsAtHand(agreementsFolder(config));
  const epoch = createAccessEpoch(pools.record, clock);
  await epoch.putInForce(atHand.current().version);
  return {
    epoch,
    agreements: () => atHand.current(),
    reloadAgreements: (version: string) => atHand.reload(version),
    gate: createGate({ schema: executor.schema, introspection: !config.production }),
    verifier: createTokenVerifier(
      partnership.map(({ id: agency, issuer }) => ({ agency, issuer: issuer.iss, keys: issuer.keys })),
      clock,
    ),
    reading: createReading({ http: pools.http, live: pools.live }, clock, protocols),
    hash,
    acts: createActs({
      store: createIntakeStore(pools.intake, clock),
      hash,
      sha256: textDigestOf,
      protocols,
      isTold,
      clock,
      agreements: () => atHand.current(),
    }),
    record: createAccessRecord(pools.record, clock),
    feed: createChangeFeed(pools.feed, database.url),
    logger: log,
    clock,
  };
}

async function liveSettings({ config }: Installation) {
  return {
    hubId: newId(),
    resumeSecret: config.resumeSecret ?? (await keptIn(join(config.dataDir, 'keys', 'resume'), newSecret)),
    allowedOrigins: config.allowedOrigins,
    limits: { sockets: config.limits.maxSockets },
  };
}

function edgeSettings({ config }: Installation, { health, metrics }: VitalSigns) {
  return { health, metrics, production: config.production, tellMetrics: config.metricsPort === null };
}

function boardOptions({ config, clock, hash }: Installation, hub: () => string): BoardOptions {
  return {
    hub,
    viewers: config.demo ? boardViewers : [],
    tokenFor: (viewer) => tokenForViewer(config, viewer, clock.now()),
    clock,
    assets: join(programFolder(), 'src', 'board', 'assets'),
    agencies: Object.fromEntries(demonstrationAgencies().map(({ id, name }) => [id, name])),
    referralOf: ownReferences(config.dataDir, hash),
  };
}

function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
