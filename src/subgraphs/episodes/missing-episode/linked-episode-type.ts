import { ID, ObjectType } from 'type-graphql';
import type { LinkedBecause } from '../../../hub/ports/linked-episode-view';
import { wordsEnum } from '../../kit/enum-names';
import { Told } from '../../kit/told';

const whereabouts = 'whereabouts';

export const LinkedBecauseEnum = wordsEnum<LinkedBecause>(
  'LinkedBecause',
  'How missing episodes of different children come to be linked.',
  {
    'same-log': 'One log tells of both.',
    'missing-with': 'Somebody says that they went together.',
  },
);

@ObjectType('LinkedMissingEpisode', {
  description:
    "Another child's missing episode. Each has a record of its own: nobody assumes that they are still together, and one who is found ends no other's.",
})
export class LinkedMissingEpisodeType {
  @Told(() => ID, {
    category: whereabouts,
    says: "The other missing episode's id; what is in it is asked for by missingEpisode.",
    always: true,
  })
  missingEpisodeId!: string;

  @Told(() => ID, { category: whereabouts, says: "The other child's id.", always: true })
  childId!: string;

  @Told(() => [LinkedBecauseEnum], { category: whereabouts, says: 'Why they are linked.', always: true })
  because!: LinkedBecause[];

  @Told(() => ID, {
    category: whereabouts,
    says: 'Opaque, and the same for all that one log tells of: their chronologies share its lines.',
  })
  sharedChronology!: string | null;
}
