import { hash } from 'node:crypto';

/** SHA-256 of a text, in 43 characters that need no escaping anywhere. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
