import { Field, ID, InputType } from 'type-graphql';
import type { CourtOrder } from '../../../model/agency-fact/response-facts';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { CourtOrderEnum } from './response-words';

const EPISODE_SAYS = "The missing episode's id, older ids included.";
const AT_SAYS = 'When it happened; now when left out. Not more than five minutes ahead of the clock.';

@InputType('RecordCourtOrderInput', { description: 'That the child is bound by an order of a court.' })
export class RecordCourtOrderInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => CourtOrderEnum, { description: 'Which.' })
  order!: CourtOrder;
}

@InputType('RecordPlanFollowedInput', { description: 'Whether the agreed trigger plan was followed.' })
export class RecordPlanFollowedInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => Boolean, { description: 'Whether it was.' })
  followed!: boolean;
}

@InputType('RecordMissingWithInput', {
  description: 'With which other child the child went, or is thought to be.',
})
export class RecordMissingWithInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => ID, {
    description: "The other child's id, older ids included; they must be in your view too.",
  })
  otherChildId!: string;
}
