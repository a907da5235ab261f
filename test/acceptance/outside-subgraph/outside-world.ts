import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExecutor } from '../../../src/gateway/compose/create-executor';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { SUPERGRAPH_FILE, committed } from '../../../src/gateway/compose/schema-files';
import { ownSubgraphs } from '../../../src/gateway/compose/subgraphs';
import { createGate } from '../../../src/gateway/edge/operation-gate';
import { assembleOutside } from '../../../src/gateway/outside/assemble-outside';
import type { Outside } from '../../../src/gateway/outside/assemble-outside';
import type { OutsideLimits, OutsideRegistration } from '../../../src/gateway/outside/registration';
import { createAccessRecord } from '../../../src/store/access-record/create-access-record';
import { createReading } from '../../../src/store/reading/create-reading';
import { createOutwardDesk } from '../../../src/store/outward/create-outward-desk';
import { anEdge, post } from '../../support/gateway/an-edge';
import { NOW, tokenOf } from '../../support/gateway/test-issuers';
import { createLiveWorld } from '../../support/live/live-world';
import type { LiveHub, LiveWorld } from '../../support/live/live-world';
import { plantChild } from '../../support/planted-child';
import type { PlantedRelation } from '../../support/planted-child';
import { agency } from '../../support/viewers';
import type { TheAgency } from './the-agency';

/** A hub with one agency outside: real database, real way in, one engine. */
export interface OutsideWorld {
  readonly world: LiveWorld;
  readonly outside: Outside;
  readonly hub: LiveHub;
  /** What an operator is told, as `name code` in order. */
  readonly told: string[];
  /** The answer to a social worker, or to a duty inspector. */
  ask(
    query: string,
    by?: 'council' | 'force',
  ): Promise<{ readonly data: unknown; readonly errors?: unknown }>;
  close(): Promise<void>;
}

export const PAUSE_MS = 300;

/** Patient enough that only a test itself lets a hanging call go. */
const LIMITS = { timeoutMs: 8_000, mostAtOnce: 4, mostBytes: 65_536, mostFailures: 100, pauseMs: PAUSE_MS };

export function lantern(
  { port }: Pick<TheAgency, 'port'>,
  limits: Partial<OutsideLimits> = {},
): OutsideRegistration {
  return {
    name: 'lantern',
    agreement: {
      agency: agency('provider:lantern'),
      scheme: 'support-number',
      purpose: 'support-children',
      version: 'v1',
    },
    url: `http://127.0.0.1:${port}/graphql`,
    sdl: readFileSync(join(__dirname, 'lantern.graphql'), 'utf8'),
    categories: { supportVisits: 'plan', sleepNote: 'health' },
    authorization: 'Bearer the-gateway',
    limits: { ...LIMITS, ...limits },
    wakeUps: { url: `ws://127.0.0.1:${port}/graphql`, field: 'childChanged' },
  };
}

export async function openOutsideWorld(
  theAgency: TheAgency,
  engine: GatewayExecutor['engine'],
  limits: Partial<OutsideLimits> = {},
): Promise<OutsideWorld> {
  const world = await createLiveWorld();
  const { pools } = world.database;
  const clock = { now: () => NOW };
  const told: string[] = [];
  const outside = assembleOutside({
    registrations: [lantern(theAgency, limits)],
    hub: { supergraphSdl: committed(process.cwd(), SUPERGRAPH_FILE) ?? '', parts: ownSubgraphs() },
    desk: createOutwardDesk(pools.record, clock),
    events: {
      called: (_name, outcome) => void told.push(`called ${outcome}`),
      wakeUp: (_name, kind) => void told.push(`wake-up ${kind}`),
      schema: (_name, state) => void told.push(`schema ${state}`),
      failed: () => void told.push('failed'),
    },
  });
  const { supergraphSdl, runs } = outside;
  const onFault = (): void => undefined;
  const executor = await createExecutor({
    ...{ supergraphSdl, engine, onFault },
    subgraphs: ownSubgraphs(),
    outside: runs,
  });
  const gate = createGate({ schema: executor.schema, introspection: false });
  const reading = createReading(pools, clock);
  const edge = await anEdge({ executor, gate, reading, record: createAccessRecord(pools.record, clock) });
  const hub = await world.hub({ executor, gate, fieldsFromOutside: outside.fields });
  outside.start(hub.live);
  return {
    ...{ world, outside, hub, told },
    async ask(query, by = 'council') {
      const { text } = await post(edge.url, tokenOf(edge.issuers[by]), { query });
      return JSON.parse(text) as { data: unknown; errors?: unknown };
    },
    async close() {
      await outside.stop();
      await edge.stop();
      await world.close();
    },
  };
}

export interface KnownChild {
  readonly id: string;
  /** By which the agency knows the child, if it does. */
  readonly number?: string;
  readonly relations?: readonly PlantedRelation[];
  readonly restricted?: boolean;
}

const COUNCIL_AND_FORCE = [{ scope: 'agency:la:991' }, { scope: 'agency:pf:99' }];

/** A child of the council and the force; of the agency outside when a test says so. */
export async function plantKnown({ world }: OutsideWorld, child: KnownChild): Promise<void> {
  const { id, number, relations = [{ scope: 'agency:provider:lantern' }], restricted = false } = child;
  await plantChild(world.database, {
    ...{ id, restricted },
    relations: [...COUNCIL_AND_FORCE, ...relations],
    missingEpisodes: [{ id: `m_of_${id}` }],
  });
  if (number === undefined) return;
  await world.database.ask(
    `insert into jp.subject (agency, scheme, value, child_id) values ('provider:lantern', 'support-number', $1, $2)`,
    [number, id],
  );
}
