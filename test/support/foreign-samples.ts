import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Foreign sample data lies beside the repository and is no part of it. */
const FOLDER = resolve(__dirname, '../../../shared/samples');

export function sample(...path: readonly string[]): string {
  return resolve(FOLDER, ...path);
}

/** Declares suites that read foreign samples. Where they are absent they are skipped with a loud notice. */
export function onForeignSamples(folder: string, declare: () => void): void {
  const isThere = existsSync(sample(folder));
  if (!isThere) process.stderr.write(`\n*** SKIPPED: the foreign sample ${folder} is not here. ***\n\n`);
  const suite = isThere ? describe : describe.skip;
  suite(`with the foreign sample ${folder}`, declare);
}
