import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Kind, parse, print } from 'graphql';
import type {
  DefinitionNode,
  FieldDefinitionNode,
  GraphQLFieldResolver,
  GraphQLSchema,
  InputValueDefinitionNode,
  NameNode,
} from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import type { BuildSchemaOptions, PubSub } from 'type-graphql';
import type { OperationContext } from './operation-context';

export type ReferenceResolver = (
  reference: { readonly id: string },
  context: OperationContext,
) => Promise<object | null> | object | null;

export interface SubgraphSource {
  readonly name: string;
  readonly resolvers: BuildSchemaOptions['resolvers'];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

export interface Subgraph {
  readonly name: string;
  /** The contract: what is composed and committed. */
  readonly sdl: string;
  /** Answers plans, `_entities` included. Never served to the public. */
  readonly schema: GraphQLSchema;
  /** As type-graphql built it, with each field's category in its extensions. */
  readonly declared: GraphQLSchema;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

/** Subscriptions are run by the gateway from their query twins, so nothing is ever published here. */
const silentPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions run on their query twins');
  },
};

export function buildSubgraph({ name, resolvers, references }: SubgraphSource): Subgraph {
  const declared = buildSchemaSync({
    resolvers,
    orphanedTypes: [],
    skipCheck: true,
    validate: false,
    pubSub: silentPubSub,
  });
  const sdl = contractOf(declared);
  const map = withReferences(createResolversMap(declared), references);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map }]);
  return { name, sdl, schema, declared };
}

/**
 * Printed in name order, roots' fields and all arguments too: those come in the order files were loaded, which may
 * differ between programs. Fields of other types keep the order they were written in.
 */
function contractOf(schema: GraphQLSchema): string {
  const printed = parse(printSchemaWithDirectives(schema));
  const definitions = printed.definitions
    .filter((node) => node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.DIRECTIVE_DEFINITION)
    .map(inStableOrder)
    .sort(byName);
  return `${LINK}\n\n${print({ kind: Kind.DOCUMENT, definitions })}\n`;
}

const ROOTS: Readonly<Record<string, string>> = {
  Query: 'What can be asked.',
  Mutation: 'What can be told.',
  Subscription: 'What can be watched.',
};

function inStableOrder(node: DefinitionNode): DefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
  const says = ROOTS[node.name.value];
  const fields = (node.fields ?? []).map(withSortedArguments);
  if (says === undefined) return { ...node, fields };
  return { ...node, description: { kind: Kind.STRING, value: says }, fields: fields.sort(byName) };
}

function withSortedArguments(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, arguments: [...(field.arguments ?? [])].sort(byName) };
}

function byName(a: DefinitionNode | FieldDefinitionNode | InputValueDefinitionNode, b: typeof a): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

function nameOf(node: object): string {
  return 'name' in node ? (node.name as NameNode).value : '';
}

type ResolverMap = Record<string, Record<string, GraphQLFieldResolver<unknown, OperationContext>>>;

function withReferences(map: object, references: SubgraphSource['references']): ResolverMap {
  const merged: ResolverMap = { ...(map as ResolverMap) };
  for (const [type, resolve] of Object.entries(references)) {
    merged[type] = { ...merged[type], __resolveReference: resolve as ResolverMap[string][string] };
  }
  return merged;
}
