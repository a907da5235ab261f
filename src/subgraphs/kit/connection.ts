import { ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Page } from '../../hub/ports/reading';
import { PageInfo } from './page-info';
import { Told } from './told';

export interface ConnectionKind {
  /** `Review` publishes `ReviewConnection` and `ReviewEdge`. */
  readonly name: string;
  /** What a row is, with nothing before it, and what a page holds. */
  readonly row: string;
  readonly page: string;
  readonly node: () => ClassType;
}

/** Publishes a list that is read page by page, with a cursor to each row. */
export function connectionType({ name, row, page, node }: ConnectionKind): ClassType<PublishedPage> {
  @ObjectType(`${name}Edge`, { description: `A ${row} in a page.` })
  class EdgeType {
    @Told(() => String, {
      category: 'existence',
      says: 'Opaque; pass as `after` to go on from here.',
      always: true,
    })
    cursor!: string;

    @Told(node, { category: 'existence', says: `The ${row}.` })
    node!: object | null;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${page}.` })
  class PageType {
    @Told(() => [EdgeType], { category: 'existence', says: 'The rows of this page.', always: true })
    edges!: EdgeType[];

    @Told(() => PageInfo, { category: 'existence', says: 'Where the page stands.', always: true })
    pageInfo!: PageInfo;
  }
  return PageType;
}

export interface PublishedPage {
  readonly edges: readonly { readonly cursor: string; readonly node: object | null }[];
  readonly pageInfo: PageInfo;
}

/** A page as the contract shows it. */
export function publishPage<T>(page: Page<T>, publish: (row: T) => object): PublishedPage {
  return {
    edges: page.rows.map((row, at) => ({ cursor: page.cursors[at] ?? '', node: publish(row) })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.cursors.at(-1) ?? null },
  };
}
