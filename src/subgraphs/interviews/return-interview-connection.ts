import { ObjectType } from 'type-graphql';
import { PageInfo } from '../kit/page-info';
import { Told } from '../kit/told';
import { ReturnInterviewType } from './return-interview-type';

@ObjectType('ReturnInterviewEdge', { description: 'A return interview in a page.' })
export class ReturnInterviewEdge {
  @Told(() => String, {
    category: 'existence',
    says: 'Opaque; pass as `after` to go on from here.',
    always: true,
  })
  cursor!: string;

  @Told(() => ReturnInterviewType, { category: 'existence', says: 'The interview.' })
  node!: ReturnInterviewType | null;
}

@ObjectType('ReturnInterviewConnection', { description: 'A page of return interviews in view.' })
export class ReturnInterviewConnection {
  @Told(() => [ReturnInterviewEdge], { category: 'existence', says: 'The rows of this page.', always: true })
  edges!: ReturnInterviewEdge[];

  @Told(() => PageInfo, { category: 'existence', says: 'Where the page stands.', always: true })
  pageInfo!: PageInfo;
}
