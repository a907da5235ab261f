import { isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { INFORMATION_CATEGORIES } from '../../model/sharing/information-category';

const KNOWN: ReadonlySet<unknown> = new Set([...INFORMATION_CATEGORIES, 'as-parent']);

/** Published fields that no agreement could decide on, as `Type.field`. Nothing is emitted while there is one. */
export function uncategorisedFields(declared: GraphQLSchema): readonly string[] {
  return Object.values(declared.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap(bareFields);
}

function bareFields(type: GraphQLObjectType): string[] {
  const bare = Object.values(type.getFields()).filter((field) => !KNOWN.has(field.extensions['category']));
  return bare.map((field) => `${type.name}.${field.name}`);
}
