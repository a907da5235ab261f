import { ID, ObjectType } from 'type-graphql';
import type { DeadlineEvent, DeadlineView } from '../../../hub/ports/deadline-view';
import type { Instant } from '../../../model/time/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';

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

  @Told(() => String, { category: 'existence', says: 'What is to be done, in a sentence.', always: true })
  says!: string;

  @Told(() => ID, {
    category: 'existence',
    says: "Who within the agency owes it: the protocol's word, for instance social-worker.",
    always: true,
  })
  ownerRole!: string;

  @Told(() => ID, {
    category: 'existence',
    says: 'Who within the agency is told when it was not done in time; null when the protocol names nobody.',
  })
  managerRole!: string | null;

  @Told(() => String, {
    category: 'existence',
    says: 'Where the rule stands: seed and section.',
    always: true,
  })
  source!: string;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'Owed as soon as practicable: dueAt is when its owner is reminded, and it is never overdue.',
    always: true,
  })
  asSoonAsPracticable!: boolean;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'Bank holidays of the year were not known to the hub: working days may have been counted short.',
    always: true,
  })
  holidaysUnknown!: boolean;

  @Told(() => ID, { category: 'existence', says: 'Id of the agency that owes it.', always: true })
  ownerId!: string;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When it began to run (UTC); to come for one that starts when another is due.',
    always: true,
  })
  startedAt!: Instant;

  @Told(() => DateTimeScalar, { category: 'existence', says: 'By when it is owed (UTC).', always: true })
  dueAt!: Instant;

  @Told(() => Boolean, { category: 'existence', says: 'False once something has stopped it.', always: true })
  running!: boolean;

  @Told(() => ID, {
    category: 'existence',
    says: "Id and version of the protocol whose rule it is, for instance west-yorkshire-2026@1; null for the hub's own rules.",
  })
  protocol!: string | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When its owner is warned (UTC); null when the rule warns of nothing.',
  })
  warnAt!: Instant | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'The earliest it may have been discharged (UTC), whenever the hub was told; null while it runs, or when unknown.',
  })
  stoppedAt!: Instant | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When its owner was warned (UTC). Null before, and when the time had passed before anybody could be.',
  })
  warnedAt!: Instant | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When its owner was told that it is overdue (UTC).',
  })
  overdueToldAt!: Instant | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When a warning or an overdue told before was last taken back (UTC), because a fact came late.',
  })
  withdrawnAt!: Instant | null;
}

/** Overdue is left to whoever looks, from `dueAt` and their now: an answer that says it would age on the way. */
export function publishDeadline(deadline: DeadlineView): DeadlineType {
  const { rule, owner, startedAt, dueAt, duty, protocol, warnAt, stoppedBy, stoppedAt, told } = deadline;
  const withdrawn = told.findLastIndex(({ kind }) => kind === 'withdrawn');
  const standing = told.slice(withdrawn + 1);
  return {
    rule,
    says: duty.says,
    ownerRole: duty.ownerRole,
    managerRole: duty.managerRole,
    source: duty.source,
    asSoonAsPracticable: duty.soon,
    holidaysUnknown: duty.holidaysUnknown,
    ownerId: owner,
    startedAt,
    dueAt,
    running: stoppedBy === null,
    protocol,
    warnAt,
    stoppedAt,
    warnedAt: timeOf(standing, 'warned'),
    overdueToldAt: timeOf(standing, 'overdue'),
    withdrawnAt: told[withdrawn]?.at ?? null,
  };
}

function timeOf(told: readonly DeadlineEvent[], kind: DeadlineEvent['kind']): Instant | null {
  return told.find((event) => event.kind === kind)?.at ?? null;
}
