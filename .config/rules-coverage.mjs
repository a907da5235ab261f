/**
 * Whether every rule of docs/rules.md is proved by a test, and no test or protocol speaks of a rule that is not there.
 * Usage: node .config/rules-coverage.mjs ids|emit|check [root]
 *
 * `ids` looks only at ids that are wrong. `emit` writes docs/rules-coverage.md. `check` fails as well on a rule without a test,
 * and when the written page is not what it would write.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COVERAGE_PAGE } from './rule-ids/coverage-page.mjs';
import { judgeRules } from './rule-ids/judge-rules.mjs';
import { conclude } from './tree.mjs';

const action = process.argv[2];
const root = process.argv[3] ?? process.cwd();
if (!['ids', 'emit', 'check'].includes(action)) throw new Error('say ids, emit or check');

const { page, isStale, wrong, holes, counts } = judgeRules(root);
if (action === 'emit') writeFileSync(join(root, COVERAGE_PAGE), page);
if (action !== 'ids') console.error(counts.join('\n'));
const stale = isStale ? [`${COVERAGE_PAGE}:1: not what the rules and tests say: run npm run rules:emit`] : [];
conclude('rules', action === 'check' ? [...wrong, ...holes, ...stale] : wrong);
