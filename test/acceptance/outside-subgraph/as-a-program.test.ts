import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/main/commands/run';
import { captureIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';
import { eventually } from '../../support/eventually';
import { startHubProcess } from '../../support/hub-process';
import type { HubProcess } from '../../support/hub-process';
import { startAgency } from './the-agency';
import type { TheAgency } from './the-agency';

jest.setTimeout(120_000);

let theAgency: TheAgency;
let env: { readonly DATA_DIR: string; readonly OUTSIDE: string };
let hub: HubProcess;
beforeAll(async () => {
  theAgency = await startAgency();
  const OUTSIDE = await mkdtemp(join(tmpdir(), 'outside-'));
  await copyFile(join(__dirname, 'lantern.graphql'), join(OUTSIDE, 'lantern.graphql'));
  await writeFile(join(OUTSIDE, 'lantern.yaml'), registration(theAgency.port));
  await writeFile(join(OUTSIDE, 'token'), 'Bearer of the gateway\n');
  env = { DATA_DIR: await newDataFolder(), OUTSIDE };
  hub = await startHubProcess(['start', '--speed', '0'], env);
});
afterAll(async () => {
  hub?.kill('SIGTERM');
  await hub?.ended;
  await theAgency?.die();
  for (const folder of Object.values(env)) await rm(folder, { recursive: true, force: true });
});

const registration = (port: number): string => `name: lantern
agency: provider:lantern
url: http://127.0.0.1:${port}/graphql
sdl: lantern.graphql
identifier: { scheme: provider-child }
outbound: { purpose: support-children, reads: Lantern is asked about the children it supports. }
fields: { supportVisits: existence, sleepNote: health }
authorization: { fromFile: token }
limits: { timeoutMs: 5000 }
wakeUps: { url: 'ws://127.0.0.1:${port}/graphql', field: childChanged }
`;

async function command(words: readonly string[], stdin = '') {
  const io = captureIo(env, stdin);
  return { code: await run(words, io), lines: io.outLines, errors: io.errLines };
}

async function ask(query: string): Promise<string> {
  const asWhom = ['--agency', 'provider:lantern', '--role', 'return-interviewer', '--person', 'inez'];
  const { lines } = await command(['token', ...asWhom]);
  const response = await fetch(`${hub.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${lines[0]}` },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

const EVENT = {
  schemaVersion: 1,
  agency: 'provider:lantern',
  referralReference: 'LN/2026/0900',
  eventId: 'e1',
  event: 'OFFERED',
  at: '2026-11-21T15:30:00Z',
  by: { ref: 'inez-interviewer', role: 'Return-interviewer' },
  child: { reference: 'L-900', givenName: 'Sedge', familyName: 'Testcase-Outside' },
};

it('asks the agency about a child it told of itself, by the number it told', async () => {
  const { lines, errors } = await command(
    ['send', 'return-interviews', '-', '--as', 'provider:lantern'],
    JSON.stringify(EVENT),
  );
  expect([...lines, ...errors].at(-1)).toBe('1 read, 1 accepted, 0 ignored, 0 rejected');

  const answer = await eventually('the child is told of', async () => {
    const text = await ask(
      '{ children(first: 50) { edges { node { givenName { shown { value } } supportVisits { on } } } } }',
    );
    return text.includes('Sedge') && text;
  });

  expect(answer).toContain('{"givenName":{"shown":{"value":"Sedge"}},"supportVisits":[{"on":"2026-11-10"}]}');
  const sent = await theAgency.requests();
  expect(sent).toContain('"id":"L-900"');
  expect(sent).toContain('Bearer of the gateway');
  expect(sent).not.toMatch(/Sedge|Testcase|c_[a-z2-7]{26}/);
});

it('says in its figures how the agency stands and how calls ended', async () => {
  const figures = await (await fetch(`${hub.address}/metrics`)).text();

  expect(figures).toContain('joint_picture_outside_schema{subgraph="lantern",state="in-force"} 1');
  expect(figures).toMatch(/joint_picture_outside_calls_total\{subgraph="lantern",outcome="answered"\} [1-9]/);
});

it('shows by command how the contract compares with what is served, and fails on one that is refused', async () => {
  const same = await command(['outside']);
  await theAgency.tell('breaking');
  const refused = await command(['outside']);

  expect(same).toEqual({ code: 0, lines: ['lantern  provider:lantern  in-force  same'], errors: [] });
  expect(refused.code).toBe(1);
  expect(refused.lines).toContain('  Child.supportVisits changed type from [LanternVisit] to Int.');
});
