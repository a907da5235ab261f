import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plantTree } from '../support/planted-tree';
import type { PlantedTree } from '../support/planted-tree';

const tools = join(__dirname, '..', '..', '.config');

const RULES = `# Rules

| id | what it says | source | |
|---|---|---|---|
| clock.a-call | Call back within the hour | BR | |
| clock.a-visit | Visit within three days | WY 8 | |
| tell.a-parent | Parents are told | WY 8 | |
| life.elsewhere | A welcome | NF 4.3 | not by the hub: how people treat a child |
`;
const PROTOCOL = `clocks:
  a-call: { source: BR }
  a-visit: { source: WY 8 }
notifications:
  family:
    rules: [tell.a-parent]
`;
const ALL = 'test/unit/all.test.ts';
const CALL = "test('calls [clock.a-call]', () => {});\n";
const OTHERS = "test('x [clock.a-call, tell.a-parent]', () => {});\n";
const PROVED = "test('calls [clock.a-call], visits and tells [clock.a-visit, tell.a-parent]', () => {});\n";
const HERE = 'schema/protocols/here.yaml';

const whole = { 'docs/rules.md': RULES, [HERE]: PROTOCOL, [ALL]: PROVED };

const readable: readonly (readonly [what: string, text: string])[] = [
  ['a table in place', "test.each([['1 [clock.a-visit]'], ['2 [tell.a-parent]']])('%s', () => {});\n"],
  [
    'a table by name',
    "const t = [{ says: '1 [clock.a-visit]' }, { says: '2 [tell.a-parent]' }];\ntest.each(t)('$says', () => {});\n",
  ],
  [
    'ends of ids',
    "test.each([['a-visit']])('[clock.%s]', () => {});\ntest.each([['tell.a-parent']])('told [%s]', () => {});\n",
  ],
  [
    'keys',
    "const t = { 'a-visit': 1 };\nit.each(Object.keys(t))('[clock.%s]', () => {});\ntest('x [tell.a-parent]', () => {});\n",
  ],
];

const unknown: readonly (readonly [where: string, path: string, text: string, line: number])[] = [
  ['a test', 'test/unit/b.test.ts', "\ntest('rings [clock.no-such]', () => {});\n", 2],
  ['a suite', 'test/unit/b.test.ts', "describe('rings [clock.no-such]', () => {});\n", 1],
  [
    'a case of a table',
    'test/unit/b.test.ts',
    "const a = [\n['x [clock.no-such]']];\ntest.each(a)('%s', () => {});\n",
    2,
  ],
  ['rules of an entry', HERE, `${PROTOCOL}  more:\n    rules: [clock.no-such]\n`, 8],
  ['rules of a whole section', HERE, `${PROTOCOL}triage:\n  rules:\n    - clock.no-such\n`, 9],
];

const unproving: readonly (readonly [how: string, text: string])[] = [
  ['that is skipped', "test.skip('x [clock.a-visit]', () => {});\n"],
  ['that is only planned', "test.todo('x [clock.a-visit]');\n"],
  ['that is text in another test', 'plant("test(\'x [clock.a-visit]\', () => {});");\n'],
  ['that is a comment', "// test('x [clock.a-visit]')\n"],
];

const badlyWritten: readonly (readonly [how: string, row: string, finding: string])[] = [
  ['twice', '| clock.a-call | Again | BR |', 'docs/rules.md:9: clock.a-call is on line 5 already'],
  ['without a family', '| call | Call | BR |', 'docs/rules.md:9: "call" is no id'],
  ['without a source', '| clock.b | Call | |', 'docs/rules.md:9: clock.b says nothing or names no source'],
  ['left out for no reason', '| clock.b | Call | BR | later |', 'docs/rules.md:9: the fourth column'],
];

/** Every tree that is judged, by name: what differs from the whole one. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  whole: {},
  hole: { [ALL]: CALL },
  'made up': { [ALL]: `${PROVED}for (const key of []) test(\`x [clock.\${key}]\`, () => {});\n` },
  'keeps nothing': { [HERE]: `${PROTOCOL}  others:\n    source: BR\n` },
  'two protocols': {
    'schema/protocols/there.yaml': 'clocks:\n  a-call: {}\npatterns:\n  none: It has none.\n',
  },
  ...Object.fromEntries(readable.map(([what, text]) => [what, { [ALL]: CALL + text }])),
  ...Object.fromEntries(unknown.map(([where, path, text]) => [where, { [path]: text }])),
  ...Object.fromEntries(unproving.map(([how, text]) => [how, { [ALL]: OTHERS + text }])),
  ...Object.fromEntries(badlyWritten.map(([how, row]) => [how, { 'docs/rules.md': `${RULES}${row}\n` }])),
};

interface Judged {
  readonly page: string;
  readonly isStale: boolean;
  readonly wrong: readonly string[];
  readonly holes: readonly string[];
  readonly counts: readonly string[];
}

let judged: Readonly<Record<string, Judged>>;

const of = (name: string): Judged => {
  const found = judged[name];
  if (found === undefined) throw new Error(`no tree was planted as ${name}`);
  return found;
};

/** One process judges them all: starting one takes longer than the rest. */
beforeAll(() => {
  const trees = Object.entries(planted).map(
    ([name, files]): readonly [string, PlantedTree] => [name, plantTree({ ...whole, ...files })] as const,
  );
  const code = `
    const { judgeRules } = await import(${JSON.stringify(pathToFileURL(join(tools, 'rule-ids/judge-rules.mjs')))});
    const trees = ${JSON.stringify(trees.map(([name, { root }]) => [name, root]))};
    console.log(JSON.stringify(Object.fromEntries(trees.map(([name, root]) => [name, judgeRules(root)]))));`;
  try {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    judged = JSON.parse(run.stdout) as Record<string, Judged>;
  } finally {
    for (const [, tree] of trees) tree.remove();
  }
});

test('where every rule has its test nothing is found, and the page says where each is kept and proved', () => {
  const { page, wrong, holes } = of('whole');

  expect([...wrong, ...holes]).toEqual([]);
  expect(page).toContain(
    '| clock.a-call | Call back within the hour | `clocks.a-call` | [unit/all](../test/unit/all.test.ts): calls, visits and tells |',
  );
  expect(page).toMatch(/\| tell\.a-parent \|.*\| `notifications\.family` \|/);
  expect(page).toContain('| life.elsewhere | A welcome |  | not by the hub: how people treat a child |');
});

test('a rule without a test is a hole, named by file and line', () => {
  const { wrong, holes, counts } = of('hole');

  expect(wrong).toEqual([]);
  expect(holes).toEqual([
    'docs/rules.md:6: no test proves clock.a-visit',
    'docs/rules.md:7: no test proves tell.a-parent',
  ]);
  expect(counts).toEqual(['clock: 1 of 2 open', 'tell: 1 of 1 open', 'life: 0 of 1 open']);
});

test.each(unknown)(
  'an id nobody has written is named by file and line: in %s',
  (where, path, _text, line) => {
    expect(of(where).wrong).toEqual([`${path}:${line}: no rule has the id clock.no-such`]);
  },
);

test.each(readable)('ids in a table of cases count: %s', (what) => {
  expect([...of(what).wrong, ...of(what).holes]).toEqual([]);
});

test.each(unproving)('a test %s proves nothing', (how) => {
  expect(of(how).holes).toEqual(['docs/rules.md:6: no test proves clock.a-visit']);
});

test('an id made when the test runs cannot be read, and says so', () => {
  expect(of('made up').wrong).toEqual([`${ALL}:2: an id made when the test runs cannot be read`]);
});

test.each(badlyWritten)('a rule written %s is refused', (how, _row, finding) => {
  expect(of(how).wrong).toEqual([expect.stringContaining(finding)]);
});

test('a protocol entry that keeps no rule anybody wrote is named', () => {
  expect(of('keeps nothing').wrong).toEqual([
    `${HERE}:7: notifications.others says by neither key nor rules which rule it keeps`,
  ]);
});

test('an entry that only some protocols have names them', () => {
  const { page, wrong } = of('two protocols');

  expect(wrong).toEqual([]);
  expect(page).toMatch(/\| clock\.a-call \|.*\| `clocks\.a-call` \|/);
  expect(page).toMatch(/\| clock\.a-visit \|.*\| `clocks\.a-visit` \(here\) \|/);
});

test('the command fails on a hole and on a page that was not written anew, and writes it when asked', () => {
  const tree = plantTree(whole);
  const run = (action: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(tools, 'rules-coverage.mjs'), action, tree.root], { encoding: 'utf8' });
  try {
    const stale = run('check');
    expect(stale.status).toBe(1);
    expect(stale.stderr).toContain('docs/rules-coverage.md:1: not what the rules and tests say');
    expect(run('ids').status).toBe(0);
    expect(run('emit').status).toBe(0);
    expect(run('check').status).toBe(0);
  } finally {
    tree.remove();
  }
});
