import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { instantOf, textOf } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS } from '../../kit/perform';
import { MissingEpisodeActed } from '../missing-episode/missing-episode-acts-resolver';
import { agencyOf, code, given, respond, text } from './respond';
import {
  ClassifyInput,
  DelayResponseInput,
  DecideHouseSearchInput,
  TransferOwnershipInput,
  DecideMediaInput,
  DecideStayInput,
  ReopenMissingEpisodeInput,
} from './decision-act-inputs';

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };

@Resolver()
export class DecisionActsResolver {
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Says how your agency classes the child. Police decide the police response; every agency keeps its own category. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  classify(
    @Arg('input', () => ClassifyInput, INPUT) input: ClassifyInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'classify', input, {
      kind: 'classified',
      category: code(input.category),
      rationale: textOf('rationale', input.rationale),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Delays the police response, with reason and review time. Refused where a rule bars it. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  delayResponse(
    @Arg('input', () => DelayResponseInput, INPUT) input: DelayResponseInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'delay-response', input, {
      kind: 'response-delayed',
      rationale: textOf('rationale', input.rationale),
      reviewAt: instantOf('reviewAt', input.reviewAt),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Decides on searching the house. A delay needs a reason and a supervisor, and is refused where it may never be (BR). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  decideHouseSearch(
    @Arg('input', () => DecideHouseSearchInput, INPUT) input: DecideHouseSearchInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'decide-house-search', input, {
      kind: 'house-search-decided',
      decision: code(input.decision),
      ...given('supervisorAgreed', input.supervisorAgreed),
      ...text('rationale', input.rationale),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Offers ownership to another force, or accepts it for your own: it moves when the receiver accepts. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  transferOwnership(
    @Arg('input', () => TransferOwnershipInput, INPUT) input: TransferOwnershipInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'transfer-ownership', input, {
      kind: 'ownership-transferred',
      to: agencyOf(input.to),
      ...text('rationale', input.rationale),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Decides on the media: police decide. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  decideMedia(
    @Arg('input', () => DecideMediaInput, INPUT) input: DecideMediaInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'decide-media', input, {
      kind: 'media-decided',
      decision: code(input.decision),
      ...given('identifiedAsLookedAfter', input.identifiedAsLookedAfter),
      ...given('consulted', input.consulted),
      ...text('rationale', input.rationale),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Decides whether a child who will not return may stay where they are. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  decideStay(
    @Arg('input', () => DecideStayInput, INPUT) input: DecideStayInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'decide-stay', input, {
      kind: 'stay-decided',
      allowed: input.allowed,
      ...text('where', input.where),
      rationale: textOf('rationale', input.rationale),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Opens a missing episode again that was taken to be over wrongly. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  reopenMissingEpisode(
    @Arg('input', () => ReopenMissingEpisodeInput, INPUT) input: ReopenMissingEpisodeInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'reopen-missing-episode', input, {
      kind: 'reopened',
      rationale: textOf('rationale', input.rationale),
    });
  }
}
