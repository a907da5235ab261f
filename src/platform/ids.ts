import { createHmac, randomUUID } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/**
 * A keyed hash of a text: HMAC-SHA256, its first 130 bits in lower-case base 32. Without the key nobody can try
 * names or log numbers against it.
 */
export function keyedHash(key: string): (text: string) => string {
  return (text) => base32(createHmac('sha256', key).update(text, 'utf8').digest());
}

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < LENGTH) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** An id that says nothing about what it names. */
export const newId = (): string => randomUUID();
