/** `export type X = (typeof XS)[number]` says what its documented list says. */
const isDrawnFromValue = ({ declaration }) =>
  declaration.type === 'TSTypeAliasDeclaration' &&
  /^TS(TypeQuery|IndexedAccessType)$/.test(declaration.typeAnnotation.type);

/** What other rooms build on is explained where it is declared. Re-exports are explained at their source. */
export const exportedDocComment = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { bare: 'Say what this export is, its units, and whose rule it is.' },
  },
  create(context) {
    return {
      'ExportNamedDeclaration[declaration!=null]'(node) {
        if (isDrawnFromValue(node)) return;
        const first = node.declaration.decorators?.[0] ?? node;
        const comments = context.sourceCode.getCommentsBefore(first.range[0] < node.range[0] ? first : node);
        const last = comments.at(-1);
        if (last?.type !== 'Block' || !last.value.startsWith('*'))
          context.report({ node, messageId: 'bare' });
      },
    };
  },
};
