import { Kind, isTypeDefinitionNode, parse } from 'graphql';
import type {
  DefinitionNode,
  DocumentNode,
  EnumTypeDefinitionNode,
  FieldDefinitionNode,
  GraphQLSchema,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
} from 'graphql';
import { INFORMATION_CATEGORIES } from '../../model/sharing/information-category';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { ContributedField, Contribution, OwnTypes, RefusedContribution } from './contribution';
import { childFaults, ownTypeFaults } from './contribution-rules';
import { writeContribution } from './write-contribution';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * Reads an agency's federation 2 SDL. It may extend `Child`, bring types of its own and name a subscription; whatever
 * else it says is refused, for composition would let some of it take fields or types over from the hub.
 */
export function readContribution(
  sdl: string,
  categories: Readonly<Record<string, InformationCategory>>,
  own: GraphQLSchema,
): Contribution | RefusedContribution {
  const document = parsed(sdl);
  if (document === null) return { kind: 'refused', reasons: ['it is not GraphQL SDL'] };
  const child = fieldsOf(document, 'Child');
  const types = ownTypesOf(document);
  const reasons = [
    ...document.definitions.flatMap(strangeDefinition),
    ...childFaults(document.definitions.filter(isObject).filter(named('Child')), types, own),
    ...ownTypeFaults(types, own),
    ...uncategorised(child, categories),
  ];
  if (reasons.length > 0) return { kind: 'refused', reasons: [...new Set(reasons)] };
  const fields = new Map(
    child.map((node): [string, ContributedField] => [
      node.name.value,
      { node, category: categoryOf(node, categories) },
    ]),
  );
  const subscriptions = new Set(fieldsOf(document, 'Subscription').map(({ name }) => name.value));
  return { sdl: writeContribution(child, types), fields, types, subscriptions };
}

export function isRefused(outcome: object): outcome is RefusedContribution {
  return 'kind' in outcome && outcome.kind === 'refused';
}

function parsed(sdl: string): DocumentNode | null {
  try {
    const { kind, definitions } = parse(sdl, { noLocation: true });
    return { kind, definitions: definitions.filter((node) => !isMachinery(node)) };
  } catch {
    return null;
  }
}

const MACHINERY = /^(_|link__|federation__|FieldSet$)/;

/** What a server lists beside its contract so that it can be composed. What a directive does is decided by its use. */
function isMachinery(node: DefinitionNode): boolean {
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return true;
  return isTypeDefinitionNode(node) && MACHINERY.test(node.name.value);
}

const named =
  (name: string) =>
  (node: ObjectNode): boolean =>
    node.name.value === name;

function isObject(node: DefinitionNode): node is ObjectNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

function fieldsOf(document: DocumentNode, type: string): readonly FieldDefinitionNode[] {
  const fields = document.definitions
    .filter(isObject)
    .filter(named(type))
    .flatMap((node) => node.fields ?? []);
  return type === 'Child' ? fields.filter(({ name }) => name.value !== 'id') : fields;
}

const ROOTS: ReadonlySet<string> = new Set(['Child', 'Query', 'Mutation', 'Subscription']);

function ownTypesOf(document: DocumentNode): OwnTypes {
  const objects = new Map<string, ObjectTypeDefinitionNode>();
  const enums = new Map<string, EnumTypeDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) enums.set(node.name.value, node);
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && !ROOTS.has(node.name.value))
      objects.set(node.name.value, node);
  }
  return { objects, enums };
}

function strangeDefinition(node: DefinitionNode): readonly string[] {
  switch (node.kind) {
    case Kind.SCHEMA_EXTENSION:
      return (node.directives ?? []).every(({ name }) => name.value === 'link')
        ? []
        : ['the schema carries a directive other than @link'];
    case Kind.OBJECT_TYPE_EXTENSION:
      return ROOTS.has(node.name.value)
        ? strangeRoot(node)
        : [`${node.name.value} is extended; only Child may be`];
    case Kind.OBJECT_TYPE_DEFINITION:
      return strangeRoot(node);
    case Kind.ENUM_TYPE_DEFINITION:
      return [];
    default:
      return [`it defines a ${node.kind}, which an agency's contract may not`];
  }
}

function strangeRoot(node: ObjectNode): readonly string[] {
  const { value } = node.name;
  if (value !== 'Query' && value !== 'Mutation') return [];
  const fields = (node.fields ?? []).filter(({ name }) => !MACHINERY.test(name.value));
  return fields.map(({ name }) => `${value}.${name.value}: only fields of Child may be contributed`);
}

const KNOWN: ReadonlySet<string> = new Set(INFORMATION_CATEGORIES);

function uncategorised(
  child: readonly FieldDefinitionNode[],
  categories: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set(child.map(({ name }) => name.value));
  const bare = [...names].filter((name) => !KNOWN.has(categories[name] ?? ''));
  const stray = Object.keys(categories).filter((name) => !names.has(name));
  return [
    ...bare.map((name) => `Child.${name} has no information category`),
    ...stray.map((name) => `a category is given for Child.${name}, which the contract does not have`),
  ];
}

function categoryOf(
  { name }: FieldDefinitionNode,
  categories: Readonly<Record<string, InformationCategory>>,
): InformationCategory {
  const category = categories[name.value];
  if (category === undefined) throw new Error('a field passed without a category');
  return category;
}
