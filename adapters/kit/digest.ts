import { createHash } from 'node:crypto';

/** Data that has a canonical form. Properties that are `undefined` count as absent. */
export type Canonical =
  null | string | number | boolean | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/** SHA-256, in hexadecimal, of the canonical JSON: keys in code-unit order, no spaces, absent properties left out. */
export function digestOf(value: Canonical): string {
  return textDigestOf(canonicalJson(value));
}

/** SHA-256, in hexadecimal, of a text in UTF-8: for what has a canonical text of its own. */
export function textDigestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function canonicalJson(value: Canonical): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join()}]`;
  const entries = Object.entries(value).flatMap(([key, part]) =>
    part === undefined ? [] : [[key, canonicalJson(part)] as const],
  );
  const ordered = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${ordered.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join()}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
