import { ObjectType } from 'type-graphql';
import type { ProfileView } from '../../hub/ports/profile-view';
import type { KeyedHash } from '../../model/child/identifiers';
import type { Instant } from '../../model/time/occurred';
import { Told } from '../kit/told';
import { Withheld, shownOf, withheldOf } from '../kit/withheld';
import { PlanLackingType, publishPlan } from './plan-type';
import type { PlanType } from './plan-type';

@ObjectType('ChildPlans', {
  description:
    'The plans made with and for a child, beside the Philomena profile, and those that there should be.',
})
export class ChildPlansType {
  @Told(() => [PlanLackingType], {
    category: 'plan',
    says: 'Plans that the protocol requires for this child and that nobody has made.',
  })
  lacking!: PlanLackingType[] | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Says so when plans exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];

  /** For what is asked of them by kind; not published. */
  plans!: PlanType[] | null;
}

export function publishPlans({ plans }: ProfileView, now: Instant, hash: KeyedHash | null): ChildPlansType {
  const shown = shownOf(plans);
  return {
    plans: shown?.plans.map((state) => publishPlan(state, now, hash)) ?? null,
    lacking: shown?.lacking.map(({ plan, because, source }) => ({ kind: plan, because, source })) ?? null,
    withheld: withheldOf([plans]),
  };
}
