import { Ctx, Resolver, Root } from 'type-graphql';
import type { OnReturnView } from '../../hub/ports/on-return-view';
import type { OperationContext } from '../kit/operation-context';
import { rowLoader } from '../kit/row-loader';
import { ToldByLookup } from '../kit/told';
import { OnReturnType } from './on-return-types';
import { publishOnReturn } from './publish-on-return';
import { ChildInInterviews, MissingEpisodeInInterviews } from './stubs';

const ofChild = rowLoader<OnReturnView>('on-return-of-child', async (context, ids) => {
  const found = await context.session.onReturnOfChildren(ids);
  return ids.map((id) => found.get(id) ?? null);
});

const ofMissingEpisode = rowLoader<OnReturnView>('on-return-of-missing-episode', async (context, ids) => {
  const found = await context.session.onReturnOfMissingEpisodes(ids);
  return ids.map((id) => found.get(id) ?? null);
});

@Resolver(() => ChildInInterviews)
export class OnReturnOfChildResolver {
  @ToldByLookup(() => OnReturnType, {
    category: 'existence',
    says: "What was recorded on all of the child's returns, also after absences that were allowed.",
  })
  async onReturn(
    @Root() { id }: ChildInInterviews,
    @Ctx() context: OperationContext,
  ): Promise<OnReturnType | null> {
    const view = await ofChild(context, id);
    return view === null ? null : publishOnReturn(view, null);
  }
}

@Resolver(() => MissingEpisodeInInterviews)
export class OnReturnOfMissingEpisodeResolver {
  @ToldByLookup(() => OnReturnType, {
    category: 'existence',
    says: 'What was recorded on return of this missing episode.',
  })
  async onReturn(
    @Root() { id }: MissingEpisodeInInterviews,
    @Ctx() context: OperationContext,
  ): Promise<OnReturnType | null> {
    const view = await ofMissingEpisode(context, id);
    return view === null ? null : publishOnReturn(view, id);
  }
}
