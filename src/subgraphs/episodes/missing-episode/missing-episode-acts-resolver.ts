import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { MissingEpisodeAct } from '../../../hub/acts/act';
import { keyOf, optionalInstant, optionalText, textOf } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS, perform } from '../../kit/perform';
import { Told } from '../../kit/told';
import { RecordLocatedInput, RecordReturnedInput, SetRiskLevelInput } from './missing-episode-act-inputs';
import { missingEpisodeById } from './missing-episode-resolver';
import { MissingEpisodeType } from './missing-episode-type';

@ObjectType('MissingEpisodeActed', { description: 'What came of something done to a missing episode.' })
export class MissingEpisodeActed {
  @Told(() => MissingEpisodeType, {
    category: 'existence',
    says: 'The missing episode as it now is and as you may see it.',
  })
  missingEpisode!: MissingEpisodeType | null;
}

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };

@Resolver()
export class MissingEpisodeActsResolver {
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description:
      'Sets the level of risk. A duty inspector raises it at any time, lowers medium to low, and corrects a first level ' +
      'that was wrongly high; otherwise a superintendent alone lowers high (WM policy). Every level set is kept. ' +
      `${ACT_ERRORS} STALE when expectedLevel is not what is shown.`,
  })
  @Extensions({ category: 'existence' })
  setRiskLevel(
    @Arg('input', () => SetRiskLevelInput, INPUT) input: SetRiskLevelInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return done(context, {
      name: 'set-risk-level',
      ...addressed(input),
      level: input.level,
      rationale: textOf('rationale', input.rationale),
      expectedLevel: input.expectedLevel ?? null,
    });
  }

  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records that the child was found. It may be told after the return, or before the report. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordLocated(
    @Arg('input', () => RecordLocatedInput, INPUT) input: RecordLocatedInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return done(context, {
      name: 'record-located',
      ...addressed(input),
      at: optionalInstant('at', input.at),
      place: optionalText('place', input.place),
      wellBeingConfirmed: input.wellBeingConfirmed,
    });
  }

  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records that the child is back, which ends the missing episode. Follow-up may stay open. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordReturned(
    @Arg('input', () => RecordReturnedInput, INPUT) input: RecordReturnedInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return done(context, {
      name: 'record-returned',
      ...addressed(input),
      at: optionalInstant('at', input.at),
      to: optionalText('to', input.to),
    });
  }
}

function addressed({
  key,
  missingEpisodeId,
}: Pick<SetRiskLevelInput, 'key' | 'missingEpisodeId'>): Pick<MissingEpisodeAct, 'key' | 'missingEpisodeId'> {
  return { key: keyOf(key), missingEpisodeId };
}

/** The reading opens with its first question, which comes after the act: what is shown has it in. */
async function done(context: OperationContext, act: MissingEpisodeAct): Promise<MissingEpisodeActed> {
  await perform(context, act);
  return { missingEpisode: await missingEpisodeById(act.missingEpisodeId, context) };
}
