import { mergeResolvers } from '@graphql-tools/merge';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { createResolversMap } from 'type-graphql';
import { committed, SUPERGRAPH_FILE } from '../../../src/gateway/compose/schema-files';
import { publicSchema } from '../../../src/gateway/compose/public-schema';
import { ownSubgraphs } from '../../../src/gateway/compose/subgraphs';
import { programFolder } from '../../../src/main/composition/program-folder';
import { referencedChild } from '../../../src/subgraphs/children/child-resolver';
import type { OperationContext } from '../../../src/subgraphs/kit/operation-context';

type Resolvers = NonNullable<Parameters<typeof makeExecutableSchema>[0]['resolvers']>;

/** All subgraphs' resolvers in one plain schema: what a team without federation would run, with the same loaders. */
export function oneSchema(): GraphQLSchema {
  const supergraph = committed(programFolder(), SUPERGRAPH_FILE);
  if (supergraph === null) throw new Error('the supergraph is not beside the program');
  const maps = ownSubgraphs().map(({ declared }) => createResolversMap(declared));
  const joined = {
    MissingEpisode: {
      child: ({ child }: { child: { id: string } }, _given: unknown, context: OperationContext) =>
        referencedChild(child.id, context),
    },
  };
  return makeExecutableSchema({
    typeDefs: printSchema(publicSchema(supergraph)),
    resolvers: mergeResolvers([...maps, joined] as Parameters<typeof mergeResolvers>[0]) as Resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  });
}
