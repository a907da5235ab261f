import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../tree.mjs';
import { COVERAGE_PAGE, countFamilies, coveragePage } from './coverage-page.mjs';
import { readProtocolEntries } from './protocol-entries.mjs';
import { readProvingTests } from './proving-tests.mjs';
import { readWrittenRules } from './written-rules.mjs';

/**
 * A tree's rules: the page that says where each is kept and proved, whether the page there is another, ids that are wrong, rules
 * that no test proves, and how many of each family these are.
 */
export function judgeRules(root) {
  const written = readWrittenRules(root);
  const ids = new Set(written.rules.map(({ id }) => id));
  const isWritten = (id) => ids.has(id);
  const tests = readProvingTests(root, isWritten);
  const kept = readProtocolEntries(root, isWritten);
  const protocols = filesUnder(root, ['schema/protocols']).filter((path) => path.endsWith('.yaml'));
  const families = countFamilies(written.rules, tests.proofs);
  const page = coveragePage({ ...written, ...tests, ...kept, protocols });
  const file = join(root, COVERAGE_PAGE);
  return {
    page,
    isStale: !existsSync(file) || readFileSync(file, 'utf8') !== page,
    wrong: [...written.findings, ...tests.findings, ...kept.findings],
    holes: families.flatMap(({ holes }) => holes.map(({ id, at }) => `${at}: no test proves ${id}`)),
    counts: families.map(({ family, ids: all, holes }) => `${family}: ${holes.length} of ${all} open`),
  };
}
