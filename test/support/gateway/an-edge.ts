import type { AddressInfo } from 'node:net';
import { createEdge } from '../../../src/gateway/edge/create-edge';
import type { Edge, EdgeOptions } from '../../../src/gateway/edge/create-edge';
import { createGate } from '../../../src/gateway/edge/operation-gate';
import { createTokenVerifier } from '../../../src/gateway/edge/tokens';
import type { Consultation, Reading } from '../../../src/hub/ports/reading';
import { createHealth } from '../../../src/platform/health';
import { keyedHash } from '../../../src/platform/ids';
import { createLogger } from '../../../src/platform/logger';
import { createMetrics } from '../../../src/platform/metrics';
import { shippedAgreements } from '../viewers';
import { anExecutor } from './an-executor';
import { NOW, testIssuer } from './test-issuers';
import type { TestIssuer } from './test-issuers';

export { anExecutor };

export interface AnEdge {
  readonly url: string;
  readonly edge: Edge;
  readonly issuers: Readonly<Record<'council' | 'force' | 'provider', TestIssuer>>;
  readonly consultations: Consultation[];
  /** Lines logged so far. */
  readonly log: string[];
  readonly revoked: Set<string>;
  /** While true, no consultation can be written. */
  readonly trouble: { record: boolean };
  stop(): Promise<void>;
}

export interface EdgeChanges extends Partial<EdgeOptions> {
  readonly reading: Reading;
}

/** A hub's way in on a free port, with tokens and agreements as they are and a reading of the test's choice. */
export async function anEdge(changes: EdgeChanges): Promise<AnEdge> {
  const issuers = {
    council: testIssuer('la:991'),
    force: testIssuer('pf:99'),
    provider: testIssuer('provider:lantern'),
  };
  const consultations: Consultation[] = [];
  const log: string[] = [];
  const revoked = new Set<string>();
  const trouble = { record: false };
  const executor = await anExecutor();
  const production = changes.production ?? true;
  const edge = await createEdge({
    executor,
    gate: createGate({ schema: executor.schema, introspection: !production }),
    verifier: createTokenVerifier(Object.values(issuers), { now: () => NOW }),
    epoch: { isRevoked: async ({ id }) => revoked.has(id) },
    agreements: shippedAgreements,
    hash: keyedHash('a key for tests only'),
    acts: { act: async () => ({ kind: 'not-found' }) },
    record: {
      consulted: async (consultation) => {
        if (trouble.record) throw new Error('the record is away');
        consultations.push(consultation);
      },
    },
    logger: createLogger({
      level: 'debug',
      part: 'edge',
      to: { write: (line: string) => void log.push(line) },
    }),
    metrics: createMetrics({ withProcess: false }),
    health: createHealth({ patienceMs: 1_000 }),
    production,
    ...changes,
  });
  await new Promise<void>((resolve) => edge.server.listen(0, '127.0.0.1', resolve));
  const { port } = edge.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { url, edge, issuers, consultations, log, revoked, trouble, stop: () => edge.stop() };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
}

/** Posts a body as it is, JSON unless the headers say otherwise. */
export async function post(
  url: string,
  token: string | null,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ms: performance.now() - startedAt };
}

/** The codes an answer tells, in order. */
export function codesOf({ text }: Answer): readonly unknown[] {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
  return errors.map(({ extensions }) => extensions?.code);
}
