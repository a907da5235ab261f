import { Directive, ID, ObjectType } from 'type-graphql';
import { Told } from '../kit/told';

/** This subgraph's end of a child; who they are is told by the owner of Child. */
@ObjectType('Child', { description: 'A child: here, their missing episodes and the meetings on them.' })
@Directive('@key(fields: "id")')
export class ChildInEpisodes {
  @Told(() => ID, { category: 'existence', says: "The child's id.", always: true })
  id!: string;
}

@ObjectType('Agency', { description: 'An agency of the partnership.' })
@Directive('@key(fields: "id", resolvable: false)')
export class AgencyInEpisodes {
  @Told(() => ID, { category: 'existence', says: "The agency's id.", always: true })
  id!: string;
}
