import { builtinRules } from 'eslint/use-at-your-own-risk';

const core = builtinRules.get('max-lines-per-function');

function isDescribeCallback(node) {
  const call = node.parent;
  if (call?.type !== 'CallExpression') return false;
  return /^(describe|onKafka|onForeignSamples)\b/.test(
    call.callee.name ?? call.callee.object?.name ?? call.callee.callee?.object?.name ?? '',
  );
}

/** The core rule, except that the callback of a `describe`, or of what declares suites as it does, is a chapter, not a function. */
export const maxLinesPerTestFunction = {
  meta: core.meta,
  create(context) {
    const report = (found) => (isDescribeCallback(found.node) ? undefined : context.report(found));
    return core.create(Object.create(context, { report: { value: report } }));
  },
};
