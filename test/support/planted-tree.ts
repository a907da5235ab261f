import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface PlantedTree {
  readonly root: string;
  remove(): void;
}

/** Packages that a planted tree declares and has installed; each is empty. */
export interface InstalledPackages {
  readonly production: readonly string[];
  readonly development: readonly string[];
}

const versions = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '1.0.0']));

/** A throwaway tree: path to text. The caller removes it. */
export function plantTree(
  files: Readonly<Record<string, string>>,
  { production, development }: InstalledPackages = { production: [], development: [] },
): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'planted-tree-'));
  const plant = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const dependencies = { dependencies: versions(production), devDependencies: versions(development) };
  plant('package.json', JSON.stringify({ name: 'planted', version: '1.0.0', ...dependencies }));
  for (const [path, text] of Object.entries(files)) plant(path, text);
  for (const name of [...production, ...development]) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
