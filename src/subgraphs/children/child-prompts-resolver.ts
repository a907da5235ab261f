import { Ctx, Resolver, Root } from 'type-graphql';
import type { PromptsView } from '../../hub/ports/prompts-view';
import type { OperationContext } from '../kit/operation-context';
import { rowLoader } from '../kit/row-loader';
import { ToldByLookup } from '../kit/told';
import { ChildType } from './child-type';
import { ChildPromptsType, publishPrompts } from './prompt-type';

const promptsOfChild = rowLoader<PromptsView>('prompts-of-child', async (context, childIds) => {
  const found = await context.session.promptsOfChildren(childIds);
  return childIds.map((id) => found.get(id) ?? null);
});

@Resolver(() => ChildType)
export class ChildPromptsResolver {
  @ToldByLookup(() => ChildPromptsType, {
    category: 'existence',
    says: 'What protocols have somebody do at no set time, done or not.',
  })
  async prompts(
    @Root() { id }: ChildType,
    @Ctx() context: OperationContext,
  ): Promise<ChildPromptsType | null> {
    const view = await promptsOfChild(context, id);
    return view === null ? null : publishPrompts(view);
  }
}
