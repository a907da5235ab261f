import { basename } from 'node:path';

/** Declares tests of what is different for root. Run by anybody else they are skipped, with a loud notice. */
export function testAsRoot(file: string): typeof test.skip {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) process.stderr.write(`\n*** SKIPPED: ${basename(file)}. Its tests need root. ***\n\n`);
  return isRoot ? test : test.skip;
}
