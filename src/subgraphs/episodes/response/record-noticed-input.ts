import { Field, ID, InputType } from 'type-graphql';
import type { ConfirmedBy } from '../../../model/agency-fact/response-facts';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { ConfirmedByEnum } from './response-words';

@InputType('RecordNoticedInput', { description: 'That a child is not where they were expected.' })
export class RecordNoticedInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: "The child's id, older ids included." })
  childId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was noticed; now when left out. Not more than five minutes ahead of the clock.',
  })
  at!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were expected.' })
  expectedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where they were expected, in up to 2000 characters.',
  })
  missingFrom!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is known where they are.' })
  whereaboutsKnown!: boolean | null;

  @Field(() => ConfirmedByEnum, {
    nullable: true,
    description: "How that is confirmed: the child's own word is not enough (WM).",
  })
  confirmedBy!: ConfirmedBy | null;
}
