/**
 * Every suite has a database of its own on one shared server, so a test that ends or counts the server's sessions
 * must name its database: otherwise it ends a stranger's, now and then, in whatever suite runs beside it.
 */
export const ownSessionsOnly = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { strangers: 'Say datname = …: other suites share this server.' },
  },
  create(context) {
    const check = (node, text) => {
      if (/\bpg_stat_activity\b/.test(text) && !/\bdatname\b/.test(text))
        context.report({ node, messageId: 'strangers' });
    };
    return {
      Literal: (node) => check(node, typeof node.value === 'string' ? node.value : ''),
      TemplateLiteral: (node) => check(node, node.quasis.map(({ value }) => value.raw).join('?')),
    };
  },
};
