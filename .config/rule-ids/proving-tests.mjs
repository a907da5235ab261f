import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../tree.mjs';
import { readTitles } from './titles.mjs';

/** Every mention of a rule in a test's title, and what is wrong with them. */
export function readProvingTests(root, isWritten) {
  const read = filesUnder(root, ['test'])
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => readTitles(path, readFileSync(join(root, path), 'utf8'), isWritten));
  const named = read.flatMap((file) => file.named);
  const unknown = named
    .filter(({ id }) => !isWritten(id))
    .map(({ id, path, line }) => `${path}:${line}: no rule has the id ${id}`);
  return {
    proofs: named.filter(({ id, runs }) => runs && isWritten(id)),
    findings: [...read.flatMap((file) => file.findings), ...unknown],
  };
}
