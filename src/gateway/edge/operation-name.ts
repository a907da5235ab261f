import { createHash } from 'node:crypto';
import { print } from 'graphql';
import type { AcceptedOperation } from './operation-gate';

const LONGEST_NAME = 80;

/** How the access record names an operation: what its author called it, and a digest of what it asked. */
export function nameForRecord({ operation, document }: AcceptedOperation): string {
  const name = operation.name?.value.slice(0, LONGEST_NAME) ?? 'unnamed';
  const known = digests.get(document) ?? digestOf(print(document));
  digests.set(document, known);
  return `${name} ${known}`;
}

const digests = new WeakMap<object, string>();

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
