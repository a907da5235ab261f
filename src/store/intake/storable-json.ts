/** What jsonb refuses: a NUL, and half of a surrogate pair. A source's free text may hold either. */
const REFUSED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g;

/** How JSON writes them; a text that merely looks so only costs a second look. */
const MAY_BE_REFUSED = /\\u(0000|d[89a-f])/;

/** A value as JSON that jsonb accepts; characters it cannot hold become the replacement character. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!MAY_BE_REFUSED.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(REFUSED, '\uFFFD') : part,
  );
}
