import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { SUPERGRAPH_FILE, committed } from '../../../../src/gateway/compose/schema-files';
import { publicSchema } from '../../../../src/gateway/compose/public-schema';

const DEEPEST = 9;
const schema = publicSchema(committed(process.cwd(), SUPERGRAPH_FILE) ?? '');

/**
 * Every field there is of a type, of what it leads to, and so on, never through one type twice: a field added to the
 * schema is looked at from its first day. `without` names types that an operation of its own asks for.
 */
export function wholeOf(type: string, without: readonly string[] = []): string {
  return selection(objectType(schema, type), [type, ...without]);
}

function objectType({ getType }: GraphQLSchema, name: string): GraphQLObjectType {
  const type = getType.call(schema, name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

function selection(type: GraphQLObjectType, path: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isObjectType(named)) return field.name;
    if (path.includes(named.name) || path.length > DEEPEST) return [];
    return `${field.name} ${selection(named, [...path, named.name])}`;
  });
  return `{ ${fields.join(' ')} }`;
}
