const message = "Ask the injected clock. Only the clock itself may read the machine's time.";

/** A rule that reads the machine's clock cannot be tested at another instant, so now is always passed in. */
export const noAmbientTime = {
  meta: { type: 'problem', schema: [], messages: { ambient: message } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'ambient' });
    return {
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]': report,
      'NewExpression[callee.name="Date"][arguments.length=0]': report,
      'CallExpression[callee.name="Date"]': report,
      'MemberExpression[object.name="Temporal"][property.name="Now"]': report,
    };
  },
};
