import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import { keyOf, optionalInstant, textOf } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS, perform } from '../../kit/perform';
import { Told } from '../../kit/told';
import { MissingEpisodeActed } from '../missing-episode/missing-episode-acts-resolver';
import { missingEpisodeById } from '../missing-episode/missing-episode-resolver';
import { AcknowledgeNotificationInput, BarTellingInput, RecordTellingInput } from './notification-act-inputs';
import { notificationById } from './notification-resolver';
import { NotificationType } from './notification-type';

@ObjectType('NotificationActed', { description: 'What came of something done to a notification.' })
export class NotificationActed {
  @Told(() => NotificationType, {
    category: 'existence',
    says: 'The notification as it now is and as you may see it.',
  })
  notification!: NotificationType | null;
}

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };

@Resolver()
export class NotificationActsResolver {
  @Mutation(() => NotificationActed, {
    nullable: true,
    description: `Records that your agency has what it was told. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async acknowledgeNotification(
    @Arg('input', () => AcknowledgeNotificationInput, INPUT) input: AcknowledgeNotificationInput,
    @Ctx() context: OperationContext,
  ): Promise<NotificationActed> {
    const { childId, notificationId } = input;
    await perform(context, {
      name: 'acknowledge-notification',
      key: keyOf(input.key),
      childId,
      notificationId,
    });
    return { notification: await notificationById(notificationId, context) };
  }

  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description:
      'Records that you told somebody, when and how. Of whom no rule has told it is kept as well: they are told of the ' +
      `return. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async recordTelling(
    @Arg('input', () => RecordTellingInput, INPUT) input: RecordTellingInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    const { missingEpisodeId, recipient } = input;
    await perform(context, {
      name: 'record-telling',
      key: keyOf(input.key),
      missingEpisodeId,
      recipient,
      rule: input.rule ?? null,
      at: optionalInstant('at', input.at),
      route: input.route ?? null,
    });
    return { missingEpisode: await missingEpisodeById(missingEpisodeId, context) };
  }

  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description:
      'Records that parents and others with parental responsibility must not be told, and why; by whoever is to tell them, ' +
      `or answers for the child (DfE 66). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async barTelling(
    @Arg('input', () => BarTellingInput, INPUT) input: BarTellingInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    const { missingEpisodeId } = input;
    await perform(context, {
      name: 'bar-telling',
      key: keyOf(input.key),
      missingEpisodeId,
      rationale: textOf('rationale', input.rationale),
    });
    return { missingEpisode: await missingEpisodeById(missingEpisodeId, context) };
  }
}
