import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testIssuer, tokenOf } from '../../support/gateway/test-issuers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';
import { startHubProcess } from '../../support/hub-process';
import type { HubProcess } from '../../support/hub-process';

jest.setTimeout(120_000);

const ashbourne = testIssuer('la:991');
const stranger = testIssuer('la:991');

let database: WorldDatabase;
let folder: string;
let hub: HubProcess;

beforeAll(async () => {
  database = await createWorldDatabase();
  folder = await mkdtemp(join(tmpdir(), 'production-'));
  const { keys, issuer } = ashbourne;
  const jwks = keys.kind === 'given' ? keys.keySet : null;
  const agencies = [
    { id: 'la:991', name: 'Ashbourne', sources: ['case-records'], issuer: { iss: issuer, jwks } },
  ];
  await writeFile(join(folder, 'issuers.json'), JSON.stringify({ agencies }));
  hub = await startHubProcess(['start'], {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    // Nothing may be kept here: the folder does not exist and nobody makes it.
    DATA_DIR: join(folder, 'none'),
    ISSUERS: join(folder, 'issuers.json'),
    ID_KEY: randomUUID(),
    RESUME_SECRET: randomUUID(),
    METRICS_PORT: '0',
    LOG_LEVEL: 'error',
  });
});

afterAll(async () => {
  hub.kill('SIGTERM');
  await hub.ended;
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(query: string, from = ashbourne): Promise<{ status: number; body: string }> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { purpose: 'find-and-protect', iat: now, exp: now + 600 };
  const response = await fetch(`${hub.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(from, { claims })}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.text()).trim() };
}

it('answers whom its issuers vouch for, and nobody else', async () => {
  const { status, body } = await ask('{ children(first: 1) { edges { cursor } } }');
  expect({ status, body }).toEqual({ status: 200, body: '{"data":{"children":{"edges":[]}}}' });

  expect(await ask('{ children(first: 1) { edges { cursor } } }', stranger)).toMatchObject({ status: 401 });
});

it('tells nobody its schema', async () => {
  for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Child") { name } }']) {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body).not.toContain('"name"');
  }
});

it('has no demonstration: no viewers to choose, no children, no keys kept', async () => {
  const page = await (await fetch(hub.address)).text();

  expect(page).not.toContain('Northvale');
  expect(await database.ask('select id from jp.child')).toEqual([]);
  await expect(rm(join(folder, 'none'))).rejects.toThrow('ENOENT');
});

it('forbids frames, sniffing and plain http in its headers', async () => {
  const { headers } = await fetch(`${hub.address}/healthz`);

  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).not.toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});
