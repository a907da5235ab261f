import { buildSubgraph } from '../kit/build-subgraph';
import type { Subgraph } from '../kit/build-subgraph';
import { agencyById } from './agency-type';
import { ChildPatternsResolver } from './patterns/child-patterns-resolver';
import { ChildPromptsResolver } from './child-prompts-resolver';
import { ChildResolver, referencedChild } from './child-resolver';
import { ChildrenActsResolver } from './children-acts-resolver';
import { JointPictureResolver } from './joint-picture-resolver';
import { PlacePatternsResolver } from './patterns/place-patterns-resolver';
import { ReviewResolver } from './review-resolver';

/** Owns who the child is and who looks after them. */
export function childrenSubgraph(): Subgraph {
  return buildSubgraph({
    name: 'children',
    resolvers: [
      ChildResolver,
      ChildPatternsResolver,
      ChildPromptsResolver,
      PlacePatternsResolver,
      JointPictureResolver,
      ReviewResolver,
      ChildrenActsResolver,
    ],
    references: {
      Child: ({ id }, context) => referencedChild(id, context),
      Agency: ({ id }, context) => agencyById(id, context),
    },
  });
}
