import type { Refusal } from './refusal';
import { ignored, rejected } from './refusal';
import { faultyText } from './faulty-text';

/** No record of a source is larger; a control room's longest log stays well below. In bytes. */
export const MAX_RECORD_BYTES = 1_048_576;

/** What a record's bytes hold, or why it goes no further. */
export type Parsed = { readonly kind: 'parsed'; readonly value: unknown } | Refusal;

/**
 * Bytes to JSON, with every way that can go wrong named: `tombstone` (ignored), `too-large`, `invalid-utf8`,
 * `malformed-json`, `unstorable-text`. Never throws.
 */
export function parseJson(bytes: Uint8Array | null): Parsed {
  if (bytes === null) return ignored('tombstone');
  if (bytes.byteLength > MAX_RECORD_BYTES)
    return rejected('too-large', `more than ${MAX_RECORD_BYTES} bytes`);
  const text = decoded(bytes);
  if (text === null) return rejected('invalid-utf8', 'the bytes are not UTF-8');
  const value = parsed(text);
  if (value === undefined) return rejected('malformed-json', 'the text is not JSON');
  if (faultyText(value)) return rejected('unstorable-text', 'a NUL or half a surrogate pair');
  return { kind: 'parsed', value };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `undefined` when the text is not JSON: no JSON text means that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
