import { ObjectType } from 'type-graphql';
import { PageInfo } from '../kit/page-info';
import { Told } from '../kit/told';
import { MissingEpisodeType } from './missing-episode-type';

@ObjectType('MissingEpisodeEdge', { description: 'A missing episode in a page.' })
export class MissingEpisodeEdge {
  @Told(() => String, {
    category: 'existence',
    says: 'Opaque; pass as `after` to go on from here.',
    always: true,
  })
  cursor!: string;

  @Told(() => MissingEpisodeType, { category: 'existence', says: 'The missing episode.' })
  node!: MissingEpisodeType | null;
}

@ObjectType('MissingEpisodeConnection', {
  description: 'A page of missing episodes, most recently reported first, then by id.',
})
export class MissingEpisodeConnection {
  @Told(() => [MissingEpisodeEdge], { category: 'existence', says: 'The rows of this page.', always: true })
  edges!: MissingEpisodeEdge[];

  @Told(() => PageInfo, { category: 'existence', says: 'Where the page stands.', always: true })
  pageInfo!: PageInfo;
}
