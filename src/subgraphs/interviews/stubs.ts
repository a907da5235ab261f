import { Directive, ID, ObjectType } from 'type-graphql';
import { Told } from '../kit/told';

/** This subgraph's end of a child; who they are is told by the owner of Child. */
@ObjectType('Child', { description: 'A child: here, the interviews offered to them.' })
@Directive('@key(fields: "id")')
export class ChildInInterviews {
  @Told(() => ID, { category: 'existence', says: "The child's id.", always: true })
  id!: string;
}

@ObjectType('MissingEpisode', { description: 'A missing episode: here, the return interviews of it.' })
@Directive('@key(fields: "id")')
export class MissingEpisodeInInterviews {
  @Told(() => ID, { category: 'existence', says: "The missing episode's id.", always: true })
  id!: string;
}

@ObjectType('Agency', { description: 'An agency of the partnership.' })
@Directive('@key(fields: "id", resolvable: false)')
export class AgencyInInterviews {
  @Told(() => ID, { category: 'existence', says: "The agency's id.", always: true })
  id!: string;
}
