import { hash } from 'node:crypto';

/**
 * A digest of a value, or of a text as it is. The fold builds its values in one order from what the database gave
 * back, so equal states are equal texts; if a later fold builds them otherwise, one needless change is told and
 * nothing is lost.
 */
export function digestOf(value: unknown): string {
  return hash('sha256', typeof value === 'string' ? value : JSON.stringify(value), 'base64url');
}
