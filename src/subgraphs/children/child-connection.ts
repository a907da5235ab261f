import { ObjectType } from 'type-graphql';
import { PageInfo } from '../kit/page-info';
import { Told } from '../kit/told';
import { ChildType } from './child-type';

@ObjectType('ChildEdge', { description: 'A child in a page.' })
export class ChildEdge {
  @Told(() => String, {
    category: 'existence',
    says: 'Opaque; pass as `after` to go on from here.',
    always: true,
  })
  cursor!: string;

  @Told(() => ChildType, { category: 'existence', says: 'The child.' })
  node!: ChildType | null;
}

@ObjectType('ChildConnection', { description: 'A page of children in view.' })
export class ChildConnection {
  @Told(() => [ChildEdge], { category: 'existence', says: 'The rows of this page.', always: true })
  edges!: ChildEdge[];

  @Told(() => PageInfo, { category: 'existence', says: 'Where the page stands.', always: true })
  pageInfo!: PageInfo;
}
