import { Field, ID, InputType } from 'type-graphql';
import type { RiskLevel } from '../../../model/agency-fact/fact-body';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { RiskLevelEnum } from './episode-words';

const EPISODE_SAYS = "The missing episode's id, older ids included.";
const AT_SAYS = 'When it happened; now when left out. Not more than five minutes ahead of the clock.';

@InputType('SetRiskLevelInput', { description: 'A level of risk, and why.' })
export class SetRiskLevelInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => RiskLevelEnum, { description: 'The level (WY 5).' })
  level!: RiskLevel;

  @Field(() => String, { description: 'Why, in up to 2000 characters.' })
  rationale!: string;

  @Field(() => RiskLevelEnum, {
    nullable: true,
    description: 'The level you were shown when you decided. Error STALE when another is shown by now.',
  })
  expectedLevel!: RiskLevel | null;
}

@InputType('RecordLocatedInput', { description: 'That the child was found.' })
export class RecordLocatedInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => String, { nullable: true, description: 'Where, in up to 2000 characters.' })
  place!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the child has been seen to be well: that ends missing (WY 2), and does not close the episode.',
  })
  wellBeingConfirmed!: boolean;
}

@InputType('RecordReturnedInput', { description: 'That the child is back.' })
export class RecordReturnedInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'To which placement, home or place of safety, in up to 2000 characters.',
  })
  to!: string | null;
}
