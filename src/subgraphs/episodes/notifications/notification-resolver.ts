import { Arg, Ctx, Extensions, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import type { NotificationFilter } from '../../../hub/ports/notification-view';
import { publishPage } from '../../kit/connection';
import type { PublishedPage } from '../../kit/connection';
import type { OperationContext } from '../../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../../kit/page-info';
import { byIds, rowLoader } from '../../kit/row-loader';
import { NotificationConnection } from './notification-connection';
import { NotificationType, publishNotification } from './notification-type';

@InputType('NotificationFilter', { description: 'Narrows what is shown. All parts must hold.' })
export class NotificationFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those told to your agency and not acknowledged yet.',
  })
  unacknowledged?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that somebody of your agency is to tell, and has not.',
  })
  toTell?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those not done by the time they were due.',
  })
  overdue?: boolean | null;
}

const notificationView = rowLoader('notification', (context, ids) =>
  byIds(ids, (asked) => context.session.notificationsByIds(asked)),
);

export async function notificationById(
  id: string,
  context: OperationContext,
): Promise<NotificationType | null> {
  const view = await notificationView(context, id);
  return view === null ? null : publishNotification(view);
}

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, {
    nullable: true,
    description:
      'What your agency is told, and what it is to tell, the latest first, page by page. ' +
      'Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'existence' })
  async notifications(
    @Arg('filter', () => NotificationFilterInput, { nullable: true, description: 'Narrows what is shown.' })
    filter: NotificationFilterInput | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() context: OperationContext,
  ): Promise<PublishedPage> {
    const page = await context.session.notifications(filterOf(filter), pageRequest(first, after ?? null));
    return publishPage(page, publishNotification);
  }
}

/** The contract's nulls are the port's absences. */
function filterOf(input: NotificationFilterInput | null): NotificationFilter {
  return {
    unacknowledged: input?.unacknowledged === true,
    toTell: input?.toTell === true,
    overdue: input?.overdue === true,
  };
}
