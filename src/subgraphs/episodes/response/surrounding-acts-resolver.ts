import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { keyOf, optionalInstant } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS, perform } from '../../kit/perform';
import { MissingEpisodeActed } from '../missing-episode/missing-episode-acts-resolver';
import { missingEpisodeById } from '../missing-episode/missing-episode-resolver';
import { code, respond } from './respond';
import {
  RecordCourtOrderInput,
  RecordMissingWithInput,
  RecordPlanFollowedInput,
} from './surrounding-act-inputs';

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };

@Resolver()
export class SurroundingActsResolver {
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records that the child is bound by an order of a court: missing, they have absconded (WY 2). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordCourtOrder(
    @Arg('input', () => RecordCourtOrderInput, INPUT) input: RecordCourtOrderInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-court-order', input, {
      kind: 'court-order-applies',
      order: code(input.order),
    });
  }

  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records whether the agreed trigger plan was followed: where it was, the police response is not delayed (WY 4). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordPlanFollowed(
    @Arg('input', () => RecordPlanFollowedInput, INPUT) input: RecordPlanFollowedInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-plan-followed', input, {
      kind: 'plan-followed',
      plan: 'trigger-plan',
      followed: input.followed,
    });
  }

  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records with which other child the child went. Their missing episodes are linked, and each keeps a record of its own (WM). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async recordMissingWith(
    @Arg('input', () => RecordMissingWithInput, INPUT) input: RecordMissingWithInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    const { missingEpisodeId, otherChildId } = input;
    const said = { key: keyOf(input.key), at: optionalInstant('at', input.at) };
    await perform(context, { name: 'record-missing-with', ...said, missingEpisodeId, otherChildId });
    return { missingEpisode: await missingEpisodeById(missingEpisodeId, context) };
  }
}
