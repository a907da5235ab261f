import { buildASTSchema, findBreakingChanges, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { filterInternalFieldsAndTypes } from '@graphql-tools/federation';

/** What clients see of a supergraph: joins and entity plumbing left out. */
export function publicSchema(supergraphSdl: string): GraphQLSchema {
  const whole = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  return filterInternalFieldsAndTypes(whole);
}

/** What the new supergraph would take away from clients of the old one, in words. */
export function breakingChanges(before: string, after: string): readonly string[] {
  return findBreakingChanges(publicSchema(before), publicSchema(after)).map(({ description }) => description);
}
