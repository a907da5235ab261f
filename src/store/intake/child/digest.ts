import { createHash } from 'node:crypto';

/**
 * A digest of a value. The fold builds its values in one order from what the database gave back, so equal states are
 * equal texts; if a later fold builds them otherwise, one needless change is told and nothing is lost.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
