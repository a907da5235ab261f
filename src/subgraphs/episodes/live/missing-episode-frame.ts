import { ID, ObjectType } from 'type-graphql';
import { LiveEventEnum } from '../../kit/live-event';
import type { LiveEvent } from '../../kit/live-event';
import { Told } from '../../kit/told';
import { MissingEpisodeType } from '../missing-episode/missing-episode-type';

@ObjectType('MissingEpisodeFrame', {
  description:
    'One step of a live view of missing episodes. For each child states never go backwards and the newest always ' +
    'arrives; states between may be skipped; nothing is promised of the order across children.',
})
export class MissingEpisodeFrame {
  @Told(() => LiveEventEnum, { category: 'existence', says: 'What this frame tells.', always: true })
  event!: LiveEvent;

  @Told(() => ID, { category: 'existence', says: 'The row meant; null for SNAPSHOT and RESET.' })
  id!: string | null;

  @Told(() => MissingEpisodeType, { category: 'existence', says: 'The row as it is now; for UPSERT only.' })
  picture!: MissingEpisodeType | null;

  @Told(() => [MissingEpisodeType], {
    category: 'existence',
    says: 'All rows in view, at most 1,000; for SNAPSHOT only.',
  })
  snapshot!: MissingEpisodeType[] | null;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'For SNAPSHOT only: false when more than 1,000 rows are in view, and the filter should be narrowed.',
  })
  complete!: boolean | null;
}
