/**
 * JSON of data in one form: keys in code-unit order, no spaces, properties that are `undefined` left out. Two values give the
 * same text exactly when they say the same. Not for values that JSON has no form for.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const ordered = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${ordered.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join()}}`;
}
