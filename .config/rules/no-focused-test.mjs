const suites = new Set(['describe', 'it', 'test']);
const shorthands = new Set(['fdescribe', 'fit', 'xdescribe', 'xit', 'xtest']);

/** `describe.skip(…)`, and `it.only.each(…)(…)`, seen from the innermost member. */
function isSwitchedOff(node) {
  return (
    node.object.type === 'Identifier' &&
    suites.has(node.object.name) &&
    ['skip', 'only', 'todo'].includes(node.property.name)
  );
}

/**
 * A test is never switched off or singled out in the tree. Choosing `describe` or `describe.skip` by what
 * the machine offers (a broker, a server) is allowed: the choice is printed by the closing reporter and red in CI.
 */
export const noFocusedTest = {
  meta: { type: 'problem', schema: [], messages: { off: 'Do not commit a skipped, focused or empty test.' } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'off' });
    return {
      MemberExpression(node) {
        if (isSwitchedOff(node) && node.parent.type !== 'ConditionalExpression') report(node);
      },
      'CallExpression[callee.type="Identifier"]'(node) {
        if (shorthands.has(node.callee.name)) report(node);
      },
    };
  },
};
