import { Ctx, Resolver, Root } from 'type-graphql';
import type { MeetingView } from '../../../hub/ports/meeting-view';
import type { Guarded } from '../../../hub/ports/reading';
import { instantAt } from '../../../model/time/instant';
import type { OperationContext } from '../../kit/operation-context';
import { rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { Withheld, shownOf, withheldOf } from '../../kit/withheld';
import { DeadlineType } from '../deadlines/deadline-type';
import { readMeetingId } from './meeting-id';
import type { MeetingIdParts } from './meeting-id';
import { MeetingType } from './meeting-type';
import { missingEpisodeById } from '../missing-episode/missing-episode-resolver';
import { MissingEpisodeType } from '../missing-episode/missing-episode-type';
import { publishMeeting } from './publish-meeting';
import { ChildInEpisodes } from '../stubs';

const meetingsOfChild = rowLoader<Guarded<readonly MeetingView[]>>(
  'meetings-of-child',
  async (context, childIds) => {
    const found = await context.session.meetingsOfChildren(childIds);
    return childIds.map((id) => found.get(id) ?? null);
  },
);

/** One meeting by the id of a child's record of it; `null` when unknown or not this audience's to know of. */
export async function meetingById(id: string, context: OperationContext): Promise<MeetingType | null> {
  const parts = readMeetingId(id);
  if (parts === null) return null;
  const found = await viewOf(context, parts);
  return found === null ? null : publishMeeting(found, nowOf(context));
}

async function viewOf(
  context: OperationContext,
  { childId, convenedBy, reference }: MeetingIdParts,
): Promise<MeetingView | null> {
  const views = await meetingViews(context, childId);
  return views?.find((view) => view.convenedBy === convenedBy && view.reference === reference) ?? null;
}

async function meetingViews(
  context: OperationContext,
  childId: string,
): Promise<readonly MeetingView[] | null> {
  const guarded = await meetingsOfChild(context, childId);
  return guarded === null ? null : shownOf(guarded);
}

function nowOf({ session }: OperationContext): ReturnType<typeof instantAt> {
  return instantAt(session.now.getTime());
}

async function withheldFrom(context: OperationContext, childId: string): Promise<Withheld | null> {
  const guarded = await meetingsOfChild(context, childId);
  return guarded === null ? null : (withheldOf([guarded])[0] ?? null);
}

const WITHHELD_SAYS = 'Whom to ask for the meetings, when they are withheld; null otherwise.';

@Resolver(() => ChildInEpisodes)
export class MeetingsOfChildResolver {
  @ToldByLookup(() => [MeetingType], {
    category: 'plan',
    says: 'Meetings on the child, in the order they were first told of; null when they are withheld.',
    gaps: true,
  })
  async meetings(
    @Root() { id }: ChildInEpisodes,
    @Ctx() context: OperationContext,
  ): Promise<MeetingType[] | null> {
    const views = await meetingViews(context, id);
    return views?.map((view) => publishMeeting(view, nowOf(context))) ?? null;
  }

  @ToldByLookup(() => Withheld, { category: 'existence', says: WITHHELD_SAYS })
  meetingsWithheld(
    @Root() { id }: ChildInEpisodes,
    @Ctx() context: OperationContext,
  ): Promise<Withheld | null> {
    return withheldFrom(context, id);
  }
}

@Resolver(() => MissingEpisodeType)
export class MeetingsOfMissingEpisodeResolver {
  @ToldByLookup(() => [MeetingType], {
    category: 'plan',
    says: 'Meetings on the child about this missing episode; null when they are withheld.',
    gaps: true,
  })
  async meetings(
    @Root() { id, child }: MissingEpisodeType,
    @Ctx() context: OperationContext,
  ): Promise<MeetingType[] | null> {
    const views = child === null ? null : await meetingViews(context, child.id);
    if (views === null) return null;
    return views
      .filter(({ missingEpisodeId }) => missingEpisodeId === id)
      .map((view) => publishMeeting(view, nowOf(context)));
  }
}

@Resolver(() => MeetingType)
export class MeetingResolver {
  @ToldByLookup(() => MissingEpisodeType, { category: 'plan', says: 'The missing episode it is on.' })
  missingEpisode(
    @Root() { missingEpisodeId }: MeetingType,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeType | null> {
    return missingEpisodeId === null ? Promise.resolve(null) : missingEpisodeById(missingEpisodeId, context);
  }

  @ToldByLookup(() => [DeadlineType], {
    category: 'plan',
    says: "By when such a meeting is due: the missing episode's clocks that the protocol counts for it.",
  })
  async due(
    @Root() { id, missingEpisodeId }: MeetingType,
    @Ctx() context: OperationContext,
  ): Promise<DeadlineType[] | null> {
    const parts = readMeetingId(id);
    if (parts === null || missingEpisodeId === null) return null;
    const clocks = (await viewOf(context, parts))?.clocks;
    const episode = await missingEpisodeById(missingEpisodeId, context);
    return episode?.deadlines?.filter(({ rule }) => clocks?.includes(rule) === true) ?? null;
  }
}
