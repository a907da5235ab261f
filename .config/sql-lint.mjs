/**
 * SQL never asks the database for the time: now is a parameter, or a rule could not be tested at another
 * instant and a replay would not repeat itself. Usage: node .config/sql-lint.mjs [root]
 *
 * sql-clock-exceptions.json lists the few files that must compare against the server's own clock (skew check,
 * lease bookkeeping), each with its reason. A listed file that no longer needs it is an error as well.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeLines, conclude, filesUnder } from './tree.mjs';

const root = process.argv[2] ?? process.cwd();
const list = join(root, '.config', 'sql-clock-exceptions.json');
const exceptions = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];

const forbidden = [
  // `clock.now()` is the injected clock and is what we want; a bare or schema-qualified call is SQL.
  /(?:^|[^.\w])(?:pg_catalog\.)?now\s*\(\s*\)/i,
  /\b(?:clock|statement|transaction)_timestamp\s*\(/i,
  /\b(?:current_timestamp|current_date|current_time|localtimestamp|localtime|timeofday)\b/i,
  /'(?:now|today|tomorrow|yesterday)'\s*::/i,
  /@(?:Create|Update|Delete)DateColumn\b/,
];

function offences(path) {
  return codeLines(root, path).flatMap((line, index) =>
    forbidden.some((pattern) => pattern.test(line)) ? [`${path}:${index + 1}: pass now as a parameter`] : [],
  );
}

const files = filesUnder(root, ['migrations', 'src/store']).filter((path) => /\.(ts|sql)$/.test(path));
const excused = new Set(exceptions.map((exception) => exception.file));
const stale = exceptions
  .filter(({ file, reason }) => !reason || !files.includes(file) || offences(file).length === 0)
  .map(({ file }) => `${file}: listed as an exception without a reason or a need`);
const findings = files.filter((path) => !excused.has(path)).flatMap(offences);

conclude('sql clock', [...findings, ...stale]);
