import { findBreakingChanges } from 'graphql';
import { publicSchema } from './public-schema';

/** What the new supergraph would take away from clients of the old one, in words. */
export function breakingChanges(before: string, after: string): readonly string[] {
  return findBreakingChanges(publicSchema(before), publicSchema(after)).map(({ description }) => description);
}
