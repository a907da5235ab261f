import ts from 'typescript';
import { cellsOf, constantsOf } from './case-tables.mjs';

const SUITES = new Set(['test', 'it', 'describe']);
const NOT_RUN = new Set(['skip', 'todo', 'failing']);
const NAMED = /\[((?:[a-z]+\.[a-z0-9-]+)(?:\s*,\s*[a-z]+\.[a-z0-9-]+)*)\]/g;
/** `[clock.%s]`, `[clock.$key]`, `[%s]`: the id, or its end, is in the table. */
const FILLED_IN = /\[(?:([a-z]+)\.)?(?:%s|%p|\$[\w.]+)\]/g;
/** `[clock.${key}]`: nobody can read it without running the test. */
const MADE_UP = /\[(?:[a-z]+\.[a-z0-9-]*)?$/;

/**
 * The rule ids that the titles of a test file name: each with its title, its line, and whether the test runs. A title that is made
 * of a table of cases is read with the table's texts. `isWritten` tells which ids there are.
 */
export function readTitles(path, text, isWritten) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const tables = constantsOf(source);
  const named = [];
  const findings = [];
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const suite = suiteOf(node, tables);
      if (suite !== null) {
        const read = idsOf(suite, isWritten);
        named.push(...read.map((one) => ({ ...one, runs: suite.runs, line: lineOf(one.node) })));
        if (endsInMadeUpId(suite.title)) {
          findings.push(`${path}:${lineOf(suite.title)}: an id made when the test runs cannot be read`);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { named: named.map(({ id, title, runs, line }) => ({ id, title, runs, path, line })), findings };
}

/** A call of `test`, `it` or `describe` with a title: the title, the texts of its table, and whether it runs. */
function suiteOf(call, constants) {
  const [title] = call.arguments;
  if (title === undefined || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return null;
  const names = calledNames(call.expression);
  if (!SUITES.has(names[0])) return null;
  return {
    title,
    table: cellsOf(tableOf(call.expression), columnsOf(title), constants),
    runs: !names.some((name) => NOT_RUN.has(name)),
  };
}

/** `test.skip.each(cases)` as `test`, `skip`, `each`. */
function calledNames(expression) {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (ts.isPropertyAccessExpression(expression)) {
    return [...calledNames(expression.expression), expression.name.text];
  }
  if (ts.isCallExpression(expression)) return calledNames(expression.expression);
  if (ts.isTaggedTemplateExpression(expression)) return calledNames(expression.tag);
  return [''];
}

function tableOf(expression) {
  if (ts.isCallExpression(expression)) return expression.arguments[0] ?? null;
  return ts.isTaggedTemplateExpression(expression) ? expression.template : null;
}

/** Which cells of a case a title shows: the first so many, and those it names. */
function columnsOf(title) {
  const text = partsOf(title).join('…');
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name);
  return { first: (text.match(/%[a-z]/g) ?? []).length, names: new Set(names) };
}

function idsOf({ title, table }, isWritten) {
  const pattern = partsOf(title).join('…');
  const inTitle = namedIn(pattern).map((id) => ({ id, title: pattern, node: title }));
  if (!/[%$]/.test(pattern)) return inTitle;
  const inTable = table.flatMap((text) =>
    namedIn(text.text).map((id) => ({ id, title: text.text, node: text })),
  );
  const filledIn = [...pattern.matchAll(FILLED_IN)].flatMap(([, family]) =>
    table
      .map((text) => ({ id: family === undefined ? text.text : `${family}.${text.text}`, node: text }))
      .filter(({ id }) => isWritten(id))
      .map((one) => ({ ...one, title: pattern })),
  );
  return [...inTitle, ...inTable, ...filledIn];
}

function namedIn(text) {
  return [...text.matchAll(NAMED)].flatMap(([, ids]) => ids.split(',').map((id) => id.trim()));
}

function partsOf(title) {
  if (ts.isStringLiteralLike(title)) return [title.text];
  return [title.head.text, ...title.templateSpans.map((span) => span.literal.text)];
}

function endsInMadeUpId(title) {
  return partsOf(title)
    .slice(0, -1)
    .some((part) => MADE_UP.test(part));
}
