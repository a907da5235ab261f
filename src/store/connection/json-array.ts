/** The database's own number for the type `json`. */
const JSON_TYPE = 114;
const HEADER_BYTES = 20;

/**
 * JSON texts as one parameter for `$n::json[]`, in the database's binary form: as text, every quotation mark of each
 * would be escaped here and unescaped there.
 */
export function jsonArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  // One dimension, no nulls, its element type, so many elements counted from 1.
  let at = [1, 0, JSON_TYPE, texts.length, 1].reduce((place, word) => bytes.writeInt32BE(word, place), 0);
  for (const [index, text] of texts.entries()) {
    at = bytes.writeInt32BE(lengths[index] ?? 0, at);
    at += bytes.write(text, at);
  }
  return bytes;
}
