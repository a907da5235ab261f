import { filterInternalFieldsAndTypes } from '@graphql-tools/federation';
import { buildASTSchema, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** What clients see of a supergraph: joins and entity plumbing left out. */
export function publicSchema(supergraphSdl: string): GraphQLSchema {
  const whole = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  return filterInternalFieldsAndTypes(whole);
}
