/** What a rule is called, says and cites, and which version it is of: two that differ in these alone come to the same. */
const CITING: ReadonlySet<string> = new Set(['protocol', 'source', 'says', 'rules']);

/** Whether two values are the same but for the words and sources of the rules they were judged by. */
export function comesToTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => comesToTheSame(item, b[index]))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  for (const name in a) if (!CITING.has(name) && !comesToTheSame(a[name], b[name])) return false;
  for (const name in b) if (!CITING.has(name) && a[name] === undefined && b[name] !== undefined) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
