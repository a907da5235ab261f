import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DeadlineFilter, ListedDeadline } from '../../../hub/ports/deadline-view';
import { connectionType } from '../../kit/connection';
import { Told } from '../../kit/told';
import { DeadlineType, publishDeadline } from './deadline-type';
import { ChildInEpisodes } from '../stubs';

@ObjectType('OwedDeadline', { description: 'A deadline that runs, and whose it is.' })
export class OwedDeadlineType {
  @Told(() => DeadlineType, { category: 'existence', says: 'What is owed, and by when.', always: true })
  deadline!: DeadlineType;

  @Told(() => ChildInEpisodes, { category: 'existence', says: 'The child for whom it is owed.' })
  child!: ChildInEpisodes | null;

  @Told(() => ID, {
    category: 'existence',
    says: 'The missing episode it belongs to; null for what is owed beside any, for instance on a move.',
  })
  missingEpisodeId!: string | null;
}

export const OwedDeadlineConnection = connectionType({
  name: 'OwedDeadline',
  row: 'deadline that runs',
  page: 'deadlines that run, what is due first before the rest',
  node: () => OwedDeadlineType,
});

@InputType('DeadlineFilter', {
  description: 'Narrows which running deadlines are shown. All parts must hold.',
})
export class DeadlineFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'True: only what the asking agency owes.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what is overdue now.' })
  overdue?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only these rules, for instance strategy-held.' })
  rules?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only what these roles owe, for instance duty-inspector.',
  })
  ownerRoles?: string[] | null;
}

/** The contract's nulls are the port's absences. */
export function deadlineFilterOf(input: DeadlineFilterInput | null | undefined): DeadlineFilter {
  return {
    ...(input?.mine === true ? { mine: true } : {}),
    ...(input?.overdue === true ? { overdue: true } : {}),
    ...(input?.rules ? { rules: input.rules } : {}),
    ...(input?.ownerRoles ? { ownerRoles: input.ownerRoles } : {}),
  };
}

export function publishOwed(owed: ListedDeadline): OwedDeadlineType {
  return {
    deadline: publishDeadline(owed),
    child: { id: owed.childId },
    missingEpisodeId: owed.missingEpisodeId,
  };
}
