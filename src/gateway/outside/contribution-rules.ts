import { Kind, isObjectType } from 'graphql';
import type {
  ConstDirectiveNode,
  FieldDefinitionNode,
  GraphQLSchema,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
  TypeNode,
} from 'graphql';
import type { OwnTypes } from './contribution';

export const BUILT_IN: ReadonlySet<string> = new Set(['String', 'ID', 'Int', 'Float', 'Boolean']);

/** Deeper than this and one child's answer could be any size. */
const DEEPEST = 4;

/** What is wrong with how it extends `Child`. */
export function childFaults(
  nodes: readonly (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[],
  types: OwnTypes,
  own: GraphQLSchema,
): readonly string[] {
  const directives = nodes.flatMap((node) => node.directives ?? []);
  const fields = nodes.flatMap((node) => node.fields ?? []);
  const id = fields.filter(({ name }) => name.value === 'id');
  const contributed = fields.filter(({ name }) => name.value !== 'id');
  const taken = own.getType('Child');
  const ofHub = isObjectType(taken) ? taken.getFields() : {};
  return [
    ...(nodes.some((node) => (node.interfaces ?? []).length > 0) ? ['Child implements an interface'] : []),
    ...(directives.length > 0 && directives.every(isKeyById)
      ? []
      : ['Child must carry @key(fields: "id") and no other directive']),
    ...(id.length > 0 && id.every(isPlainId) ? [] : ['Child.id must be ID!, without argument or directive']),
    ...contributed.flatMap((field) => fieldFaults('Child', field, types)),
    ...contributed
      .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
      .map(({ name }) => `Child.${name.value} must be nullable: the agency may be away`),
    ...contributed
      .filter(({ name }) => Object.hasOwn(ofHub, name.value))
      .map(({ name }) => `Child.${name.value} is the hub's own field`),
  ];
}

/** What is wrong with the types it brings along. */
export function ownTypeFaults({ objects, enums }: OwnTypes, own: GraphQLSchema): readonly string[] {
  const names = [...objects.keys(), ...enums.keys()];
  return [
    ...names
      .filter(
        (name) => own.getType(name) !== undefined || /^_|__|^PageInfo$/.test(name) || BUILT_IN.has(name),
      )
      .map((name) => `${name} is not a name of its own: the hub has it, or keeps it free`),
    ...[...objects.values()].flatMap((node) => [
      ...((node.interfaces ?? []).length > 0 ? [`${node.name.value} implements an interface`] : []),
      ...strangeDirectives(node.name.value, node.directives ?? []),
      ...(node.fields ?? []).flatMap((field) => fieldFaults(node.name.value, field, { objects, enums })),
      ...(depthOf(node, objects) > DEEPEST
        ? [`${node.name.value} holds itself, or more than ${DEEPEST} levels`]
        : []),
    ]),
    ...[...enums.values()].flatMap((node) => [
      ...strangeDirectives(node.name.value, node.directives ?? []),
      ...(node.values ?? []).flatMap((value) => strangeDirectives(node.name.value, value.directives ?? [])),
    ]),
  ];
}

function isKeyById({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  const [only] = given;
  return (
    name.value === 'key' &&
    given.length === 1 &&
    only?.name.value === 'fields' &&
    only.value.kind === Kind.STRING &&
    only.value.value.trim() === 'id'
  );
}

function isPlainId({ type, directives = [], arguments: given = [] }: FieldDefinitionNode): boolean {
  const isId =
    type.kind === Kind.NON_NULL_TYPE && nameOf(type) === 'ID' && type.type.kind === Kind.NAMED_TYPE;
  return isId && directives.length === 0 && given.length === 0;
}

function fieldFaults(
  of: string,
  field: FieldDefinitionNode,
  { objects, enums }: OwnTypes,
): readonly string[] {
  const at = `${of}.${field.name.value}`;
  const type = nameOf(field.type);
  const known = BUILT_IN.has(type) || objects.has(type) || enums.has(type);
  return [
    ...((field.arguments ?? []).length > 0 ? [`${at} takes an argument; what is sent is fixed`] : []),
    ...(field.name.value.startsWith('_') ? [`${at} begins with an underscore`] : []),
    ...(known ? [] : [`${at} is a ${type}; say a built-in scalar, or an object or enum of its own`]),
    ...strangeDirectives(at, field.directives ?? []),
  ];
}

function strangeDirectives(at: string, directives: readonly ConstDirectiveNode[]): readonly string[] {
  return directives
    .filter(({ name }) => name.value !== 'deprecated')
    .map(({ name }) => `${at} carries @${name.value}`);
}

export function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function depthOf(
  node: ObjectTypeDefinitionNode,
  objects: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  level = 1,
): number {
  if (level > DEEPEST) return level;
  const inner = (node.fields ?? []).flatMap(({ type }) => objects.get(nameOf(type)) ?? []);
  return Math.max(level, ...inner.map((each) => depthOf(each, objects, level + 1)));
}
