const message = 'Narrow with a type predicate or parse the value; an assertion hides a wrong shape.';

/** `as const` narrows and asserts nothing, so it is the one form let through. */
export const noTypeAssertion = {
  meta: { type: 'problem', schema: [], messages: { asserted: message } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'asserted' });
    return {
      'TSAsExpression:not([typeAnnotation.typeName.name="const"])': report,
      'TSTypeAssertion:not([typeAnnotation.typeName.name="const"])': report,
      TSNonNullExpression: report,
    };
  },
};
