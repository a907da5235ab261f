const message = 'A test waits for a condition (test/support/eventually.ts), never for time to pass.';

/** Sleeping makes a test slow on a fast machine and wrong on a slow one. */
export const noSleepInTest = {
  meta: { type: 'problem', schema: [], messages: { sleep: message } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'sleep' });
    return {
      'CallExpression[callee.name="setTimeout"]': report,
      'CallExpression[callee.property.name="setTimeout"]': (node) => {
        // jest.setTimeout sets a limit; it does not wait.
        if (node.callee.object.name !== 'jest') report(node);
      },
      'ImportDeclaration[source.value=/^(node:)?timers\\u002Fpromises$/]': report,
    };
  },
};
