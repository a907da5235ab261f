import { ID, ObjectType } from 'type-graphql';
import type { Deadline } from '../../model/deadline/deadline';
import type { Instant } from '../../model/time/occurred';
import { DateTimeScalar } from '../kit/scalars';
import { Told } from '../kit/told';

@ObjectType('Deadline', {
  description: 'Something an agency owes by an instant, under the protocol it has adopted.',
})
export class DeadlineType {
  @Told(() => ID, {
    category: 'existence',
    says: "The rule's id in the protocol, for instance delay-review.",
    always: true,
  })
  rule!: string;

  @Told(() => ID, { category: 'existence', says: 'Id of the agency that owes it.', always: true })
  ownerId!: string;

  @Told(() => DateTimeScalar, { category: 'existence', says: 'When it began to run (UTC).', always: true })
  startedAt!: Instant;

  @Told(() => DateTimeScalar, { category: 'existence', says: 'By when it is owed (UTC).', always: true })
  dueAt!: Instant;

  @Told(() => Boolean, { category: 'existence', says: 'False once something has stopped it.', always: true })
  running!: boolean;
}

/** Overdue is left to whoever looks, from `dueAt` and their now: an answer that says it would age on the way. */
export function publishDeadline(deadline: Deadline): DeadlineType {
  return {
    rule: deadline.rule,
    ownerId: deadline.owner,
    startedAt: deadline.startedAt,
    dueAt: deadline.dueAt,
    running: deadline.stoppedBy === null,
  };
}
