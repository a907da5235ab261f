import { Arg, Ctx, Extensions, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { ChildView } from '../../hub/ports/reading';
import type { OperationContext } from '../kit/operation-context';
import { publishChild } from './publish-child';
import { JointPictureFrame } from './joint-picture-frame';

/** Live runs the twin, once per audience; nothing is ever subscribed to in here. */
function neverHere(): AsyncIterable<JointPictureFrame> {
  throw new Error('a subscription runs on its query twin');
}

@Resolver()
export class JointPictureResolver {
  @Subscription(() => JointPictureFrame, {
    subscribe: neverHere,
    description:
      'The live joint picture of one child, for whoever works with several agencies on it: a snapshot, then the child anew ' +
      'with each change to anything of theirs. A child who is not in view now, or is no more, may come into view later.',
  })
  @Extensions({ category: 'existence' })
  jointPicture(
    @Root() frame: JointPictureFrame,
    @Arg('childId', () => ID, { description: "The child's id; an older one follows the child." })
    _childId: string,
  ): JointPictureFrame {
    return frame;
  }

  @Query(() => [JointPictureFrame], {
    description:
      'Internal: what the subscription jointPicture is answered from. Refused when a client names it.',
  })
  @Extensions({ category: 'existence' })
  async jointPictureLive(
    @Arg('childId', () => ID, { description: "As the subscription's." }) childId: string,
    @Arg('ids', () => [ID], { nullable: true, description: 'Rows to tell of; null for everything in view.' })
    ids: string[] | null,
    @Ctx() context: OperationContext,
  ): Promise<JointPictureFrame[]> {
    const [child] = await context.session.childrenByIds([childId]);
    return ids === null || ids === undefined
      ? [snapshotOf(context, child)]
      : ids.map((id) => (child?.id === id ? upsertOf(context, child) : leftOf(context, id)));
  }
}

function snapshotOf(context: OperationContext, child: ChildView | undefined): JointPictureFrame {
  const shown = child === undefined ? [] : [noted(context, child)];
  return { event: 'snapshot', id: null, picture: null, snapshot: shown };
}

function upsertOf(context: OperationContext, child: ChildView): JointPictureFrame {
  return { event: 'upsert', id: child.id, picture: noted(context, child), snapshot: null };
}

function leftOf(context: OperationContext, id: string): JointPictureFrame {
  context.live?.left.add(id);
  return { event: 'left', id, picture: null, snapshot: null };
}

function noted(context: OperationContext, child: ChildView): ReturnType<typeof publishChild> {
  context.live?.inView.set(child.id, { childId: child.id, version: child.version });
  return publishChild(child, context.session.now.getTime());
}
