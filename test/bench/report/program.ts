import { join } from 'node:path';

/** The built command line; the benchmark itself runs built, from dist/test/bench. */
export function programFile(): string {
  return join(__dirname, '../../../src/main/command-line.js');
}
