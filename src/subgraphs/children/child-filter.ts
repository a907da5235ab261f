import { Field, InputType } from 'type-graphql';
import type { ChildFilter } from '../../hub/ports/reading';

@InputType('ChildFilter', {
  description:
    'Narrows a list of children; all that are given must hold. What is not shown to the audience matches nothing.',
})
export class ChildFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Types of placement (SSDA903 PLACE codes, for instance U4) the child is, or ever was, in.',
  })
  placementTypes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for children with a placement that has not ended; with placementTypes, one of those types.',
  })
  inPlacement?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for children with a missing period of an annual return.',
  })
  withMissingPeriods?: boolean | null;
}

export function childFilterOf(given: ChildFilterInput | null): ChildFilter {
  return {
    ...(given?.placementTypes ? { placementTypes: given.placementTypes } : {}),
    ...(given?.inPlacement === true ? { inPlacement: true } : {}),
    ...(given?.withMissingPeriods === true ? { withMissingPeriods: true } : {}),
  };
}
