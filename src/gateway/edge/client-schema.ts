import { filterSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { TWIN_OF_ROOT } from '../compose/live-roots';

/** The schema as clients know it: the query twins of live are not there, so naming one is naming nothing. */
export function clientSchema(schema: GraphQLSchema): GraphQLSchema {
  const twins = new Set([...TWIN_OF_ROOT.values()].map(({ query }) => query));
  return filterSchema({ schema, rootFieldFilter: (root, field) => root !== 'Query' || !twins.has(field) });
}
