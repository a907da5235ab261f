import { createHash } from 'node:crypto';
import { storableJson } from '../storable-json';

/** A digest of a value as it would be stored, whatever the order of its properties. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(storableJson(ordered(value)))
    .digest('base64url');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, ordered(part)]));
}
