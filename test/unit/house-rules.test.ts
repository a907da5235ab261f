import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { plantTree } from '../support/planted-tree';

const repository = join(__dirname, '..', '..');
const documented = '/** A thing. */\n';
const sessions = ['pg', 'stat', 'activity'].join('_');
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `  use(${at});`).join('\n');
const long = (name: string): string =>
  `export function ${name}(use: (n: number) => void): void {\n${lines(61)}\n}\n`;

/** One offence each: the rule, where it is committed, the text. */
const offences: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['@typescript-eslint/no-explicit-any', 'src/hub/any.ts', 'export const odd = (x: any): unknown => x;\n'],
  [
    '@typescript-eslint/consistent-type-imports',
    'src/hub/type.ts',
    "import { A } from './a';\nexport type B = A;\n",
  ],
  ['max-lines', 'src/hub/long-file.ts', '// a line\n'.repeat(301)],
  ['max-lines-per-function', 'src/hub/long-function.ts', long('endless')],
  ['house/max-lines-per-test-function', 'test/unit/long.test.ts', long('endless')],
  [
    '@typescript-eslint/max-params',
    'src/hub/five.ts',
    'export type F = (a: 1, b: 2, c: 3, d: 4, e: 5) => void;\nexport function five(a: 1, b: 2, c: 3, d: 4, e: 5): number { return a + b + c + d + e; }\n',
  ],
  ['no-restricted-exports', 'src/hub/default.ts', 'export default 1;\n'],
  ['no-console', 'src/hub/says.ts', "console.log('a');\n"],
  ['prefer-const', 'src/hub/let.ts', 'let a = 1;\nexport const b = a;\n'],
  ['eqeqeq', 'src/hub/loose.ts', 'export const same = (a: unknown): boolean => a == 1;\n'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/hub/switch.ts',
    "export function f(a: 'x' | 'y'): void { switch (a) { case 'x': break; } }\n",
  ],
  ['no-warning-comments', 'src/hub/later.ts', '// TODO: later\n'],
  ['house/no-own-inheritance', 'src/hub/child.ts', 'class A {}\nexport class B extends A {}\n'],
  ['house/no-ambient-time', 'src/hub/now.ts', 'export const at = new Date();\n'],
  ['house/no-ambient-time', 'src/store/now.ts', 'export const at = Date.now();\n'],
  ['house/no-type-assertion', 'src/model/as.ts', `${documented}export const id = 'x' as unknown;\n`],
  ['house/no-type-assertion', 'adapters/storm/bang.ts', 'export const f = (x?: number): number => x!;\n'],
  ['house/exported-doc-comment', 'src/model/bare.ts', 'export const bare = 1;\n'],
  ['house/no-sleep-in-test', 'test/unit/sleep.test.ts', 'setTimeout(() => {}, 5);\n'],
  ['house/no-sleep-in-test', 'test/unit/nap.test.ts', "import 'node:timers/promises';\n"],
  ['house/no-focused-test', 'test/unit/only.test.ts', "it.only('is alone', () => {});\n"],
  ['house/no-focused-test', 'test/unit/skip.test.ts', "describe.skip('is off', () => {});\n"],
  ['house/no-focused-test', 'test/unit/each.test.ts', "test.skip.each([1])('is off', () => {});\n"],
  [
    'house/own-sessions-only',
    'test/unit/ends-strangers.test.ts',
    `export const end = 'select pg_terminate_backend(pid) from ${sessions}';\n`,
  ],
  [
    'house/own-sessions-only',
    'test/unit/counts-strangers.test.ts',
    `export const count = (state: string): string => \`select from ${sessions} where state = \${state}\`;\n`,
  ],
];

/** What must pass. */
const lawful = {
  'src/platform/clock.ts': 'export const now = (): Date => new Date();\n',
  'src/hub/instant.ts': 'export const parse = (text: string): Date => new Date(text);\n',
  'src/model/kinds.ts': `${documented}export const kinds = ['a', 'b'] as const;\n`,
  'src/model/kind.ts': `${documented}export const list = [1] as const;\nexport type Kind = (typeof list)[number];\n`,
  'src/main/says.ts': "console.log('a');\n",
  'src/hub/refused.ts': 'export class Refused extends Error {}\n',
  'test/support/eventually.ts': 'setTimeout(() => {}, 5);\n',
  'test/unit/limit.test.ts': 'jest.setTimeout(5000);\n',
  'test/contract/kafka.test.ts':
    "const given = process.env['X'] ? describe : describe.skip;\ngiven('k', () => {});\n",
  'test/unit/chapter.test.ts': `const use = (n: number): number => n;\ndescribe('a', () => {\n${lines(70)}\n});\n`,
};

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** Lints planted files under the committed configuration: "path: rule" of every finding. */
function lint(files: Readonly<Record<string, string>>): readonly string[] {
  const compiler = { compilerOptions: { strict: true }, include: ['src', 'adapters', 'test'] };
  const tree = plantTree({ ...files, 'tsconfig.json': JSON.stringify(compiler) });
  try {
    const eslint = join(repository, 'node_modules', 'eslint', 'bin', 'eslint.js');
    const config = join(repository, '.config', 'eslint.config.mjs');
    const run = spawnSync(process.execPath, [eslint, '-c', config, '--format', 'json', '.'], {
      cwd: tree.root,
      encoding: 'utf8',
    });
    if (run.stdout === '') throw new Error(`eslint said nothing: ${run.stderr}`);
    const reports = JSON.parse(run.stdout) as readonly FileReport[];
    return reports.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ ruleId, message }) =>
          `${filePath.slice(filePath.indexOf(tree.root) + tree.root.length + 1)}: ${ruleId ?? message}`,
      ),
    );
  } finally {
    tree.remove();
  }
}

/** Runs one of the script linters over planted files and returns what it printed. */
function runScript(script: string, files: Readonly<Record<string, string>>): string {
  const tree = plantTree(files);
  try {
    return spawnSync(process.execPath, [join(repository, '.config', script), tree.root], { encoding: 'utf8' })
      .stderr;
  } finally {
    tree.remove();
  }
}

describe('house rules', () => {
  let found: readonly string[];

  beforeAll(() => {
    found = lint(Object.fromEntries(offences.map(([, path, text]) => [path, text])));
  }, 60_000);

  it.each(offences)('%s is broken by %s', (rule, path) => {
    expect(found).toContain(`${path}: ${rule}`);
  });

  it('lets lawful code through', () => {
    expect(lint(lawful)).toEqual([]);
  }, 60_000);
});

describe('glossary words', () => {
  it.each([
    ['src/hub/a.ts', 'export interface Episode { a: 1 }\n'],
    ['schema/subgraphs/a.graphql', 'type Episode { a: Int }\n'],
    ['src/hub/b.ts', "export const kind = 'absconder';\n"],
    ['src/hub/c.ts', 'export const isRunaway = true;\n'],
    ['src/hub/d.ts', 'export const welfareCheckAt = 1;\n'],
    ['src/hub/e.ts', 'export class ChildManager {}\n'],
    ['src/hub/record-payload.ts', ''],
    ['src/hub/utils.ts', ''],
    ['src/hub/child-manager.ts', ''],
    ['src/hub/CamelCase.ts', ''],
  ])('refuses %s', (path, text) => {
    expect(runScript('words-lint.mjs', { [path]: text })).toContain(path);
  });

  it.each([
    ['src/hub/a.ts', 'export interface MissingEpisode { a: 1 }\n'],
    ['src/hub/b.ts', '/** Not a bare Episode, and no welfare check. */\nexport const a = 1;\n'],
    ['src/hub/team-manager.ts', 'export interface TeamManager { a: 1 }\n'],
    ['adapters/storm/codes.ts', "export const codes = { 'WELFARE CHECK': 1 };\n"],
  ])('accepts %s', (path, text) => {
    expect(runScript('words-lint.mjs', { [path]: text })).toBe('words: clean\n');
  });
});

describe('the time in SQL', () => {
  it.each([
    ['migrations/1-a.ts', 'await q.query(`alter table a add at timestamptz default now()`);\n'],
    ['migrations/2-b.ts', "await q.query('select current_timestamp');\n"],
    ['src/store/c.ts', "const sql = 'select pg_catalog.now()';\n"],
    ['src/store/d.ts', "const sql = 'select clock_timestamp()';\n"],
    ['src/store/e.ts', '@CreateDateColumn() at!: Date;\n'],
  ])('is refused in %s', (path, text) => {
    expect(runScript('sql-lint.mjs', { [path]: text })).toContain(`${path}:1`);
  });

  it('is accepted as a parameter, in a comment, and from the injected clock', () => {
    const text =
      '-- never now()\n/* nor current_date */\nconst at = clock.now();\nconst sql = "select $1";\n';

    expect(runScript('sql-lint.mjs', { 'src/store/a.ts': text })).toBe('sql clock: clean\n');
  });

  it('is accepted in a listed file, and the list may hold no file without need', () => {
    const list = JSON.stringify([
      { file: 'src/store/skew.ts', reason: 'compares the two clocks' },
      { file: 'src/store/idle.ts', reason: 'none any more' },
    ]);
    const files = {
      '.config/sql-clock-exceptions.json': list,
      'src/store/skew.ts': "const sql = 'select clock_timestamp()';\n",
      'src/store/idle.ts': 'export const a = 1;\n',
    };

    const said = runScript('sql-lint.mjs', files);

    expect(said).not.toContain('skew.ts');
    expect(said).toContain('src/store/idle.ts');
  });
});
