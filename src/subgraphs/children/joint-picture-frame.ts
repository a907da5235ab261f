import { ID, ObjectType } from 'type-graphql';
import { LiveEventEnum } from '../kit/live-event';
import type { LiveEvent } from '../kit/live-event';
import { Told } from '../kit/told';
import { ChildType } from './child-type';

@ObjectType('JointPictureFrame', {
  description:
    'One step of a live joint picture of one child. States never go backwards and the newest always arrives; states ' +
    'between may be skipped.',
})
export class JointPictureFrame {
  @Told(() => LiveEventEnum, { category: 'existence', says: 'What this frame tells.', always: true })
  event!: LiveEvent;

  @Told(() => ID, { category: 'existence', says: "The child's id; null for SNAPSHOT and RESET." })
  id!: string | null;

  @Told(() => ChildType, {
    category: 'existence',
    says: 'The child as they are now, with episodes, plans and interviews as selected; for UPSERT only.',
  })
  picture!: ChildType | null;

  @Told(() => [ChildType], {
    category: 'existence',
    says: 'The child, or nothing while they are not in view; for SNAPSHOT only.',
  })
  snapshot!: ChildType[] | null;
}
