import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const RULES_PAGE = 'docs/rules.md';

const ID = /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/;
const ELSEWHERE = /^not by the hub: \S/;

/**
 * The rules as docs/rules.md has them, in its order, and what is wrong with how they are written. A rule is a table row: id, what
 * it says, source, and for what the hub leaves alone the reason.
 */
export function readWrittenRules(root) {
  const rules = [];
  const findings = [];
  const seen = new Map();
  readFileSync(join(root, RULES_PAGE), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const cells = cellsOf(line);
      if (cells === null) return;
      const [id = '', says = '', source = '', elsewhere = ''] = cells;
      const at = `${RULES_PAGE}:${index + 1}`;
      if (!ID.test(id)) findings.push(`${at}: "${id}" is no id`);
      if (says === '' || source === '') findings.push(`${at}: ${id} says nothing or names no source`);
      if (elsewhere !== '' && !ELSEWHERE.test(elsewhere)) {
        findings.push(`${at}: the fourth column says "not by the hub: " and why`);
      }
      if (seen.has(id)) findings.push(`${at}: ${id} is on line ${seen.get(id)} already`);
      else rules.push({ id, family: id.split('.')[0], says, source, elsewhere, at });
      seen.set(id, index + 1);
    });
  return { rules, findings };
}

/** The cells of a table's row; `null` for everything else, the head and its rule included. */
function cellsOf(line) {
  if (!line.startsWith('|') || /^\|\s*(id\s*\||-)/.test(line)) return null;
  return line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
