import ts from 'typescript';

/** The constants of a file, by name, with what they are set to. */
export function constantsOf(source) {
  const found = new Map();
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      found.set(node.name.text, node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The texts that a table of cases puts into a title; of a table that is not written out, all it is made of. */
export function cellsOf(table, columns, constants) {
  const rows = rowsOf(table, constants);
  if (rows === null) return textsOf(table, constants);
  return rows.flatMap((row) => {
    if (ts.isArrayLiteralExpression(row)) {
      return row.elements.slice(0, columns.first).flatMap((cell) => textsOf(cell, constants));
    }
    if (!ts.isObjectLiteralExpression(row)) return textsOf(row, constants);
    const shown = row.properties.filter((cell) => cell.name && columns.names.has(cell.name.getText()));
    return shown.flatMap((cell) => textsOf(cell, constants));
  });
}

function rowsOf(table, constants) {
  if (table === null) return [];
  if (ts.isArrayLiteralExpression(table)) return [...table.elements];
  if (ts.isAsExpression(table) || ts.isSatisfiesExpression(table)) return rowsOf(table.expression, constants);
  const named = ts.isIdentifier(table) ? constants.get(table.text) : undefined;
  return named === undefined || named === table ? null : rowsOf(named, constants);
}

/** Every text in a table of cases, those of constants it names included. */
function textsOf(table, constants, seen = new Set()) {
  if (table === null) return [];
  const texts = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node);
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) {
      if (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) texts.push(node.name);
    }
    if (ts.isIdentifier(node) && constants.has(node.text) && !seen.has(node.text)) {
      seen.add(node.text);
      texts.push(...textsOf(constants.get(node.text), constants, seen));
    }
    ts.forEachChild(node, visit);
  };
  visit(table);
  return texts;
}
