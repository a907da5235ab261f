/** What jsonb refuses: a NUL, and half of a surrogate pair. A source's free text may hold either. */
const REFUSED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g;

/** A value as JSON that jsonb accepts; characters it cannot hold become the replacement character. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(REFUSED, '\uFFFD') : part,
  );
}
