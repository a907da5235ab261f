import { Field, ID, InputType } from 'type-graphql';
import type { Recipient } from '../../../model/agency-fact/telling-facts';
import type { TellingRoute } from '../../../model/telling/telling';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { RecipientEnum, TellingRouteEnum } from './notification-words';

const EPISODE_SAYS = "The missing episode's id, older ids included.";

@InputType('AcknowledgeNotificationInput', { description: 'That your agency has what it was told.' })
export class AcknowledgeNotificationInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: "The child's id, older ids included." })
  childId!: string;

  @Field(() => ID, { description: "The notification's id, as shown or as in the notice." })
  notificationId!: string;
}

@InputType('RecordTellingInput', { description: 'That somebody was told.' })
export class RecordTellingInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => RecipientEnum, { description: 'Who was told.' })
  recipient!: Recipient;

  @Field(() => ID, {
    nullable: true,
    description:
      "The rule's id when they were told of one thing only; all that there was to tell when left out.",
  })
  rule!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When; now when left out. Not more than five minutes ahead of the clock.',
  })
  at!: string | null;

  @Field(() => TellingRouteEnum, { nullable: true, description: 'How.' })
  route!: TellingRoute | null;
}

@InputType('BarTellingInput', {
  description: 'That parents and others with parental responsibility must not be told.',
})
export class BarTellingInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => String, { description: 'Why, in up to 2000 characters.' })
  rationale!: string;
}
