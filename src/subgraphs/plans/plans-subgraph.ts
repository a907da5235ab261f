import { buildSubgraph } from '../kit/build-subgraph';
import type { Subgraph } from '../kit/build-subgraph';
import { ChildPlansResolver, PlansResolver } from './child-plans-resolver';
import { ProfileActsResolver } from './profile-acts-resolver';

/** Owns the plans made with and for a child: in this release, the Philomena profile. */
export function plansSubgraph(): Subgraph {
  return buildSubgraph({
    name: 'plans',
    resolvers: [PlansResolver, ChildPlansResolver, ProfileActsResolver],
    references: { Child: ({ id }) => ({ id }) },
  });
}
