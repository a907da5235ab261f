import { buildSubgraph } from '../kit/build-subgraph';
import type { Subgraph } from '../kit/build-subgraph';
import { ChildPlansResolver, PlansResolver } from './child-plans-resolver';
import { PlanActsResolver } from './plan-acts-resolver';
import { MadePlansResolver, PlanComparisonResolver, PlansOfChildResolver } from './plans-of-child-resolver';
import { ProfileActsResolver } from './profile-acts-resolver';
import { ProfileComparisonResolver, ProfileHistoryResolver } from './profile-history-resolver';

/** Owns the plans made with and for a child, the Philomena profile among them. */
export function plansSubgraph(): Subgraph {
  return buildSubgraph({
    name: 'plans',
    resolvers: [
      PlansResolver,
      ChildPlansResolver,
      PlansOfChildResolver,
      MadePlansResolver,
      PlanComparisonResolver,
      ProfileActsResolver,
      ProfileHistoryResolver,
      ProfileComparisonResolver,
      PlanActsResolver,
    ],
    references: { Child: ({ id }) => ({ id }) },
  });
}
