import { Kind, print } from 'graphql';
import type { DefinitionNode, FieldDefinitionNode } from 'graphql';
import type { OwnTypes } from './contribution';

const HEAD =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])\n\n' +
  'type Child @key(fields: "id") {\n  id: ID!\n';

/** The contract as the hub composes it: from what was understood and allowed, and from nothing else. */
export function writeContribution(child: readonly FieldDefinitionNode[], types: OwnTypes): string {
  const fields = child.map((field) => indented(print(field))).join('\n');
  const others: DefinitionNode[] = [...types.objects.values(), ...types.enums.values()];
  const rest = others.length === 0 ? '' : `\n${print({ kind: Kind.DOCUMENT, definitions: others })}\n`;
  return `${HEAD}${fields}\n}\n${rest}`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
