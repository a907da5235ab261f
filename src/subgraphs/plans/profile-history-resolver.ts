import { Arg, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { versionBefore } from '../../model/plan/profile-versions';
import { ToldByLookup } from '../kit/told';
import { PhilomenaProfileType } from './philomena-profile-type';
import { PlanComparisonType, publishComparison } from './plan-version-types';
import { ProfileHistoryType, ProfileSectionHistoryType, publishHistory } from './profile-history-types';

@Resolver(() => PhilomenaProfileType)
export class ProfileHistoryResolver {
  @ToldByLookup(() => ProfileHistoryType, {
    category: 'existence',
    says: 'Every version of each section, and what differs between them.',
  })
  history(@Root() { view }: PhilomenaProfileType): ProfileHistoryType {
    return publishHistory(view);
  }
}

@Resolver(() => ProfileSectionHistoryType)
export class ProfileComparisonResolver {
  @FieldResolver(() => PlanComparisonType, {
    nullable: true,
    description:
      "What differs between two versions, field by field; left out, they are the last and its own agency's before it. Null unless both exist.",
  })
  @Extensions({ category: 'as-parent' })
  comparison(
    @Root() { state }: ProfileSectionHistoryType,
    @Arg('from', () => Int, { nullable: true, description: 'Number of the earlier version.' })
    from: number | null,
    @Arg('to', () => Int, { nullable: true, description: 'Number of the later version.' }) to: number | null,
  ): PlanComparisonType | null {
    const later = state.find(({ number }) => number === (to ?? state.length));
    if (later === undefined) return null;
    return publishComparison(
      state,
      from ?? versionBefore(state, later)?.number ?? later.number - 1,
      later.number,
    );
  }
}
