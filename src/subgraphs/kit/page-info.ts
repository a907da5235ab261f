import { GraphQLError } from 'graphql';
import { Directive, ObjectType } from 'type-graphql';
import { placeOf } from '../../hub/ports/cursor';
import type { PageRequest } from '../../hub/ports/reading';
import { Told } from './told';

/** The most rows one page may hold. */
export const LARGEST_PAGE = 100;
export const DEFAULT_PAGE = 20;

@ObjectType('PageInfo', { description: 'Where a page stands.' })
@Directive('@shareable')
export class PageInfo {
  @Told(() => Boolean, { category: 'existence', says: 'Whether more rows follow.', always: true })
  hasNextPage!: boolean;

  @Told(() => String, {
    category: 'existence',
    says: 'Cursor of the last row, to pass as `after`; null on an empty page.',
  })
  endCursor!: string | null;
}

/** Checked again at the edge, with the whole operation's cost; here so that no other way in can ask for more. */
export function pageRequest(first: number, after: string | null): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE)
    throw refused(`A page holds 1 to ${LARGEST_PAGE} rows.`);
  if (after !== null && placeOf(after) === null) throw refused('This is no cursor of a page.');
  return { first, after };
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
