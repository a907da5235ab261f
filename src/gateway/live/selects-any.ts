import { BREAK, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Whether a document selects a field of one of these names, on whichever type. */
export function selectsAny(document: DocumentNode, names: ReadonlySet<string> | undefined): boolean {
  if (names === undefined || names.size === 0) return false;
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (!names.has(name.value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
