import { Directive, ID, ObjectType } from 'type-graphql';
import { Told } from '../kit/told';

/** This subgraph's end of a child; who they are is told by the owner of Child. */
@ObjectType('Child', { description: 'A child: here, the plans made with and for them.' })
@Directive('@key(fields: "id")')
export class ChildInPlans {
  @Told(() => ID, { category: 'existence', says: "The child's id.", always: true })
  id!: string;
}
