import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';
import { filesUnder } from '../tree.mjs';

/** The family of ids that a section's own keys stand for. */
const FAMILY_OF = {
  clocks: 'clock',
  notifications: 'tell',
  patterns: 'pattern',
  triage: 'triage',
  response: 'life',
  plans: 'plan',
  interviews: 'interview',
  meetings: 'meeting',
  bands: 'band',
};
/** Every entry of these keeps a rule, and says which; a section that has none says why in a text. */
const SAYS_WHICH = new Set(['clocks', 'notifications', 'patterns']);

/** Which protocol entries keep which rules, by their key or by their `rules`, and what is wrong with them. */
export function readProtocolEntries(root, isWritten) {
  const read = filesUnder(root, ['schema/protocols'])
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => readProtocol(path, readFileSync(join(root, path), 'utf8'), isWritten));
  return {
    entries: read.flatMap(({ entries }) => entries),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function readProtocol(path, text, isWritten) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const protocol = basename(path, '.yaml');
  const entries = [];
  const findings = [];
  const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line;
  const sections = isMap(document.contents) ? document.contents.items : [];
  for (const section of sections) {
    for (const { key, entry, node } of entriesOf(section)) {
      const cited = [...ownId(key, isWritten), ...rulesOf(entry)];
      const at = `${path}:${lineOf(node)}`;
      entries.push(
        ...cited.filter(({ id }) => isWritten(id)).map(({ id }) => ({ id, protocol, entry: key.join('.') })),
      );
      findings.push(
        ...cited
          .filter(({ id }) => !isWritten(id))
          .map(({ id, node: cell }) => `${path}:${lineOf(cell)}: no rule has the id ${id}`),
      );
      if (key.length === 2 && isMap(entry) && SAYS_WHICH.has(key[0]) && cited.length === 0) {
        findings.push(`${at}: ${key.join('.')} says by neither key nor rules which rule it keeps`);
      }
    }
  }
  return { entries, findings };
}

/** An entry by its keys, and every entry within it; what it says of rules is no entry. */
function entriesOf({ key, value }, above = []) {
  const path = [...above, String(key.value)];
  const inner = isMap(value) ? value.items : isSeq(value) ? value.items.flatMap(itemsOf) : [];
  return [
    { key: path, entry: value, node: key },
    ...inner.filter((item) => item.key.value !== 'rules').flatMap((item) => entriesOf(item, path)),
  ];
}

function itemsOf(node) {
  return isMap(node) ? node.items : [];
}

function ownId(key, isWritten) {
  const family = FAMILY_OF[key[0]];
  if (family === undefined || key.length < 2) return [];
  const id = `${family}.${key.at(-1)}`;
  return isWritten(id) ? [{ id }] : [];
}

function rulesOf(entry) {
  const rules = isMap(entry) ? entry.get('rules', true) : undefined;
  return isSeq(rules) ? rules.items.map((node) => ({ id: String(node.value), node })) : [];
}
