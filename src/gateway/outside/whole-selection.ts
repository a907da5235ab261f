import type { TypeNode } from 'graphql';
import { nameOf } from './contribution-rules';
import type { Contribution, OwnTypes } from './contribution';

/**
 * The text that asks for some of the contributed fields, each whole. It is made of the contract alone: no alias,
 * literal or variable of a client ever leaves the hub.
 */
export function questionFor({ fields, types }: Contribution, names: readonly string[]): string {
  const selection = names.flatMap((name) => {
    const field = fields.get(name);
    return field === undefined ? [] : [name + wholeOf(field.node.type, types)];
  });
  const child = `__typename ... on Child { id ${selection.join(' ')} }`;
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${child} } }`;
}

function wholeOf(type: TypeNode, types: OwnTypes): string {
  const object = types.objects.get(nameOf(type));
  if (object === undefined) return '';
  const fields = (object.fields ?? []).map((field) => field.name.value + wholeOf(field.type, types));
  return ` { ${fields.join(' ')} }`;
}
