import { execFileSync } from 'node:child_process';
import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLObjectType } from 'graphql';
import { buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { breakingChanges } from '../../../src/gateway/compose/breaking-changes';
import { composeSupergraph } from '../../../src/gateway/compose/compose-supergraph';
import { TWIN_IDS_ARGUMENT, TWIN_OF_ROOT } from '../../../src/gateway/compose/live-roots';
import { publicSchema } from '../../../src/gateway/compose/public-schema';
import { SUPERGRAPH_FILE, committed, drifted, schemaFiles } from '../../../src/gateway/compose/schema-files';
import { ownSubgraphs } from '../../../src/gateway/compose/subgraphs';
import { uncategorisedFields } from '../../../src/subgraphs/kit/uncategorised-fields';

const ROOT = process.cwd();
const subgraphs = ownSubgraphs();
const supergraph = committed(ROOT, SUPERGRAPH_FILE) ?? '';
const schema = publicSchema(supergraph);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter((type) => isObjectType(type));

it('is committed as the code says it', () => {
  expect(drifted(ROOT, schemaFiles(subgraphs))).toEqual([]);
});

it('comes out the same in whatever order the subgraphs are loaded and built', () => {
  const emit = (...order: string[]): string => {
    const program = `
      require('./test/support/typescript-hook.cjs');
      const built = ${JSON.stringify(order)}.map((name) =>
        require('./src/subgraphs/' + name + '/' + name + '-subgraph.ts')[name + 'Subgraph']());
      const { composeSupergraph } = require('./src/gateway/compose/compose-supergraph.ts');
      process.stdout.write(composeSupergraph(built).supergraphSdl);`;
    return execFileSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' });
  };

  const [one, other] = [
    emit('children', 'episodes', 'plans', 'interviews'),
    emit('interviews', 'plans', 'episodes', 'children'),
  ];

  expect(one).toBe(other);
  expect(`${one.trim()}\n`).toBe(supergraph);
});

it('gives every field an information category', () => {
  expect(subgraphs.flatMap(({ declared }) => uncategorisedFields(declared))).toEqual([]);
});

it('has no field by whose name an answer is taken for a promise', () => {
  const named = objects.flatMap((type) => Object.keys(type.getFields()).filter((name) => name === 'then'));
  expect(named).toEqual([]);
});

it('notices a field without a category', () => {
  @ObjectType('Bare', { description: 'A type of this test.' })
  class Bare {
    @Field(() => String)
    word!: string;
  }
  @Resolver()
  class BareResolver {
    @Query(() => Bare)
    bare(): Bare {
      return { word: '' };
    }
  }

  const declared = buildSchemaSync({ resolvers: [BareResolver], orphanedTypes: [], validate: false });

  expect(uncategorisedFields(declared)).toEqual(['Query.bare', 'Bare.word']);
});

it('describes every type, field, argument and enum value', () => {
  const silent = (name: string, description: string | null | undefined): string[] =>
    description ? [] : [name];
  const parts = (type: GraphQLNamedType): string[] => {
    const own = silent(type.name, type.description);
    if (isEnumType(type)) {
      return [
        ...own,
        ...type.getValues().flatMap((value) => silent(`${type.name}.${value.name}`, value.description)),
      ];
    }
    if (!isObjectType(type) && !isInputObjectType(type)) return own;
    const fields = Object.values(type.getFields()).flatMap((field) => [
      ...silent(`${type.name}.${field.name}`, field.description),
      ...('args' in field
        ? field.args.flatMap((arg: GraphQLArgument) =>
            silent(`${type.name}.${field.name}(${arg.name})`, arg.description),
          )
        : []),
    ]);
    return [...own, ...fields];
  };

  expect(types.flatMap(parts)).toEqual([]);
});

/** Entities are what plans cross subgraphs by: one agency's outage must null one field of them, and no more. */
const entities = objects.filter((type) => new RegExp(`type ${type.name}[^{]*key: "id"`).test(supergraph));

it('lets every field that may cross subgraphs be null, and every item of one contributed', () => {
  // Never null by promise of its owner: a null elsewhere can only be read beside it.
  const promised = new Set(['id', 'withheld']);
  const strict = (type: GraphQLObjectType) =>
    Object.values(type.getFields())
      .filter((field) => !promised.has(field.name) && isNonNullType(field.type))
      .map((field) => `${type.name}.${field.name}`);

  expect(entities.map(({ name }) => name).toSorted()).toEqual([
    'Agency',
    'Child',
    'Meeting',
    'MissingEpisode',
    'ReturnInterview',
  ]);
  expect(entities.flatMap(strict)).toEqual([]);
  const contributed = field('Child', 'missingEpisodes').type;
  expect(isListType(contributed) && !isNonNullType(contributed.ofType)).toBe(true);
});

function field(type: string, name: string): GraphQLField<unknown, unknown> {
  const found = objects.find((each) => each.name === type)?.getFields()[name];
  if (found === undefined) throw new Error(`${type}.${name} is not there`);
  return found;
}

it('gives every subscription root a query twin that takes ids and answers with its frames', () => {
  const roots = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});

  expect(roots.toSorted()).toEqual([...TWIN_OF_ROOT.keys()].toSorted());
  for (const [root, { query: twin }] of TWIN_OF_ROOT) {
    const frame = field('Subscription', root).type;
    expect(String(field('Query', twin).type)).toBe(`[${String(frame)}]!`);
    const twinArguments = field('Query', twin).args.map(({ name, type }) => `${name}: ${String(type)}`);
    const rootArguments = field('Subscription', root).args.map(
      ({ name, type }) => `${name}: ${String(type)}`,
    );
    expect(twinArguments.toSorted()).toEqual([...rootArguments, `${TWIN_IDS_ARGUMENT}: [ID!]`].toSorted());
  }
});

it('shows clients nothing of how subgraphs are joined', () => {
  const names = types.map(({ name }) => name).filter((name) => /^_|^join__|^link__/.test(name));

  expect(names).toEqual([]);
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).not.toContain('_entities');
});

it('names what a change would take from clients', () => {
  const [children, ...others] = subgraphs;
  if (children === undefined) throw new Error('no subgraphs');
  const without = {
    name: children.name,
    sdl: children.sdl.replace(/^ {2}provisional: Boolean$/m, '  tentative: Boolean'),
  };
  const next = composeSupergraph([without, ...others]);

  expect(breakingChanges(supergraph, supergraph)).toEqual([]);
  expect(next.kind === 'composed' && breakingChanges(supergraph, next.supergraphSdl)).toEqual([
    'Child.provisional was removed.',
  ]);
});

it('refuses subgraphs that do not compose', () => {
  const clash = { name: 'clash', sdl: 'type Query { child(id: ID!): String }' };

  expect(composeSupergraph([...subgraphs, clash]).kind).toBe('refused');
});
