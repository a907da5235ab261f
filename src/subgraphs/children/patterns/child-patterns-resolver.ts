import { Ctx, Resolver, Root } from 'type-graphql';
import type { PatternsView } from '../../../hub/ports/reading-patterns';
import { instantAt } from '../../../model/time/instant';
import type { OperationContext } from '../../kit/operation-context';
import { rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { shownOf } from '../../kit/withheld';
import { ChildPatternsType, publishPatterns } from './child-patterns-type';
import { ChildType } from '../child-type';
import { TriageType, publishTriage } from './triage-type';

const patternsOfChild = rowLoader<PatternsView>('patterns-of-child', async (context, childIds) => {
  const found = await context.session.patternsOfChildren(childIds);
  return childIds.map((id) => found.get(id) ?? null);
});

@Resolver(() => ChildType)
export class ChildPatternsResolver {
  @ToldByLookup(() => ChildPatternsType, {
    category: 'existence',
    says: 'Absences and missing episodes on one line, and what they raise.',
  })
  async patterns(
    @Root() { id }: ChildType,
    @Ctx() context: OperationContext,
  ): Promise<ChildPatternsType | null> {
    const view = await patternsOfChild(context, id);
    return view === null ? null : publishPatterns(view, instantAt(context.session.now.getTime()));
  }

  @ToldByLookup(() => TriageType, {
    category: 'risk-and-intelligence',
    says: "How the child's return interview is rated, with all reasons; null while nothing happened, or when it is withheld: patterns says so.",
  })
  async triage(@Root() { id }: ChildType, @Ctx() context: OperationContext): Promise<TriageType | null> {
    const view = await patternsOfChild(context, id);
    const state = view === null ? null : shownOf(view.patterns);
    return state === null || state.triage === null ? null : publishTriage(state.triage, state);
  }
}
