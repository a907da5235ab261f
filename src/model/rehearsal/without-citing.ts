/** What a rule is called, says and cites, and which version it is of: two that differ in these alone come to the same. */
const CITING = ['protocol', 'source', 'says', 'rules'];

/** A value without the words and sources of the rules it was judged by. */
export function withoutCiting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCiting);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !CITING.includes(name))
      .map(([name, inner]: [string, unknown]) => [name, withoutCiting(inner)]),
  );
}
