import { randomBytes } from 'node:crypto';

/** As many as Kafka writes of an id: a UUID's. */
const BYTES = 16;
const LOWER_HALF = 0x7f;

/**
 * The id of a new cluster. Its first letter is never the dash of the alphabet: `kafka-storage format -t` would take
 * such an id for an option, and one broker in sixty-four would not start.
 */
export function clusterId(bytes: Uint8Array = randomBytes(BYTES)): string {
  const [first = 0, ...rest] = bytes;
  return Buffer.from([first & LOWER_HALF, ...rest]).toString('base64url');
}
