import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { occurredAt } from '../../../model/time/occurred-between';
import { instantOf, keyOf, optionalInstant } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS, perform } from '../../kit/perform';
import { MissingEpisodeActed } from '../missing-episode/missing-episode-acts-resolver';
import { missingEpisodeById } from '../missing-episode/missing-episode-resolver';
import { RecordNoticedInput } from './record-noticed-input';
import { code, given, text } from './respond';

@Resolver()
export class RecordNoticedResolver {
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description:
      'Records that a child is not where they were expected. It begins a missing episode before anybody reports one ' +
      `(NF 3.5); while one of theirs is open it is news of that one. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async recordNoticed(
    @Arg('input', () => RecordNoticedInput, {
      description: 'What is to be recorded, and the key it is recorded under.',
    })
    input: RecordNoticedInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    const { about } = await perform(context, {
      name: 'record-noticed',
      key: keyOf(input.key),
      childId: input.childId,
      at: optionalInstant('at', input.at),
      said: {
        ...(input.expectedAt ? { expectedAt: occurredAt(instantOf('expectedAt', input.expectedAt)) } : {}),
        ...text('missingFrom', input.missingFrom),
        ...given('whereaboutsKnown', input.whereaboutsKnown),
        ...(input.confirmedBy ? { confirmedBy: code(input.confirmedBy) } : {}),
      },
    });
    return { missingEpisode: await missingEpisodeById(about, context) };
  }
}
