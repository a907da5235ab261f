import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadOutside } from '../../../src/main/load-outside';

const schemaFile = resolve(__dirname, '../../../schema/outside/registration.schema.json');

const WRITTEN = `name: lantern
agency: provider:lantern
url: https://subgraph.lantern.example/graphql
sdl: lantern.graphql
identifier: { scheme: support-number }
outbound: { purpose: support-children, reads: 'Lantern is asked about the children it supports.' }
fields:
  mood: plan
authorization: { fromEnvironment: LANTERN_TOKEN }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(folder, 'lantern.graphql'), 'type Child { id: ID! }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(written: string) {
  writeFileSync(join(folder, 'lantern.yaml'), written);
  return loadOutside({ folder, schemaFile, env: { LANTERN_TOKEN: 'Bearer kept-elsewhere' } });
}

it('reads a registration with its contract, its secret and what is left to the hub', () => {
  expect(load(WRITTEN)).toEqual([
    expect.objectContaining({
      name: 'lantern',
      agreement: {
        agency: 'provider:lantern',
        scheme: 'support-number',
        purpose: 'support-children',
        version: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      sdl: 'type Child { id: ID! }',
      categories: { mood: 'plan' },
      authorization: 'Bearer kept-elsewhere',
      limits: { timeoutMs: 1_500, mostAtOnce: 8, mostBytes: 262_144, mostFailures: 5, pauseMs: 10_000 },
      wakeUps: null,
    }),
  ]);
});

it.each([
  ['a category nobody knows', 'mood: plan', 'mood: gossip', 8],
  ['an address in the clear', 'https://', 'http://', 3],
  ['the name of a subgraph of the hub', 'name: lantern', 'name: children', 1],
  ['a contract that is not there', 'sdl: lantern', 'sdl: other', 4],
  ['a secret that is not set', 'LANTERN_TOKEN', 'OTHER_TOKEN', 9],
  ['a word that means nothing', 'identifier:', 'colour: blue\nidentifier:', 5],
])('refuses %s, with file and line', (_what, from, to, line) => {
  expect(() => load(WRITTEN.replace(from, to))).toThrow(join(folder, `lantern.yaml:${line}`));
});

it('refuses a name that is registered twice', () => {
  writeFileSync(join(folder, 'a.yaml'), WRITTEN);

  expect(() => load(WRITTEN)).toThrow('lantern is registered already');
});
