import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plantTree } from './planted-tree';
import type { InstalledPackages } from './planted-tree';

const repository = join(__dirname, '..', '..');
const program = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** What the committed direction rules say of a tree planted for the purpose. */
export function cruise(
  files: Readonly<Record<string, string>>,
  packages: InstalledPackages,
): readonly Violation[] {
  const tree = plantTree(files, packages);
  try {
    const rooms = ['src', 'adapters', 'migrations', 'test'].filter((room) =>
      existsSync(join(tree.root, room)),
    );
    const config = join(repository, '.dependency-cruiser.cjs');
    const run = spawnSync(
      process.execPath,
      [program, '--config', config, '--output-type', 'json', ...rooms],
      {
        cwd: tree.root,
        encoding: 'utf8',
      },
    );
    if (run.stdout === '') throw new Error(`dependency-cruiser said nothing: ${run.stderr}`);
    const report = JSON.parse(run.stdout) as Report;
    return report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
  } finally {
    tree.remove();
  }
}
