const ambient = new Set(['Error', 'TypeError', 'RangeError', 'AggregateError', 'EventTarget']);

/** A class may extend what the language or a package provides; our own parts are composed. */
export const noOwnInheritance = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { own: 'Compose instead of extending a class of our own.' },
  },
  create(context) {
    const packaged = new Set();
    return {
      ImportDeclaration(node) {
        if (node.source.value.startsWith('.')) return;
        for (const specifier of node.specifiers) packaged.add(specifier.local.name);
      },
      ':matches(ClassDeclaration, ClassExpression)[superClass!=null]'(node) {
        const base = node.superClass.object?.name ?? node.superClass.name ?? '';
        if (!ambient.has(base) && !packaged.has(base)) context.report({ node, messageId: 'own' });
      },
    };
  },
};
