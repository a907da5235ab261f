import { ID, ObjectType } from 'type-graphql';
import type { NotificationView } from '../../../hub/ports/notification-view';
import type { Recipient } from '../../../model/agency-fact/telling-facts';
import type { TellingRoute } from '../../../model/telling/telling';
import type { Instant, Occurred } from '../../../model/time/occurred';
import { OccurredType } from '../../kit/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { shownOf, Withheld, withheldOf } from '../../kit/withheld';
import { NotificationStateEnum, RecipientEnum, TellingRouteEnum } from './notification-words';

const always = true;

@ObjectType('NotificationBar', { description: 'Why somebody must not be told, and by whose decision.' })
export class NotificationBarType {
  @Told(() => OccurredType, { category: 'third-parties', says: 'When it was decided.', always })
  at!: Occurred;

  @Told(() => ID, { category: 'third-parties', says: 'Id of the agency that decided.', always })
  byId!: string;

  @Told(() => String, {
    category: 'third-parties',
    says: 'Why, in their words; null when it stands on the record of the person themselves.',
  })
  rationale!: string | null;
}

@ObjectType('Notification', {
  description:
    'That somebody is to be told of something, as the protocol of whoever owes it has it. One that tells, by being there, ' +
    'of what an audience may not have is not shown to it.',
})
export class NotificationType {
  @Told(() => ID, { category: 'existence', says: 'Opaque; as in the notice that was sent.', always })
  id!: string;

  @Told(() => ID, { category: 'existence', says: 'Id of the child.', always })
  childId!: string;

  @Told(() => ID, { category: 'existence', says: 'Id of the missing episode; null when it is of none.' })
  missingEpisodeId!: string | null;

  @Told(() => ID, {
    category: 'existence',
    says: "The rule's id in the protocol, for instance missing-parents.",
    always,
  })
  rule!: string;

  @Told(() => String, { category: 'existence', says: 'The rule in one sentence.', always })
  says!: string;

  @Told(() => ID, { category: 'existence', says: 'Id and version of the protocol.', always })
  protocol!: string;

  @Told(() => String, { category: 'existence', says: 'Where the rule is written.', always })
  source!: string;

  @Told(() => RecipientEnum, { category: 'existence', says: 'Who is to be told.', always })
  recipient!: Recipient;

  @Told(() => ID, {
    category: 'existence',
    says: 'Id of their agency, which the hub tells; null when only a person can tell them.',
  })
  toId!: string | null;

  @Told(() => ID, { category: 'existence', says: 'Id of the agency that owes it.', always })
  byId!: string;

  @Told(() => String, { category: 'existence', says: 'Who within it, in the words of the protocol.', always })
  byRole!: string;

  @Told(() => String, { category: 'existence', says: 'Who there is told when it was not done.' })
  managerRole!: string | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'Since when they are to be told (UTC).',
    always,
  })
  since!: Instant;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'By when (UTC); null for as soon as practicable.',
  })
  dueAt!: Instant | null;

  @Told(() => NotificationStateEnum, { category: 'existence', says: 'What came of it.', always })
  state!: NotificationView['state'];

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When the hub told their agency, or asked the agency that owes it to tell them (UTC).',
  })
  sentAt!: Instant | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'When it went to the manager of whoever owes it, because it was not done in time (UTC).',
  })
  escalatedAt!: Instant | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When they were told, or acknowledged it.' })
  doneAt!: Occurred | null;

  @Told(() => ID, { category: 'existence', says: 'Id of the agency that says so.' })
  doneById!: string | null;

  @Told(() => TellingRouteEnum, { category: 'existence', says: 'How they were told, if that was said.' })
  route!: TellingRoute | null;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'True when somebody of those to be told must not be: who, and why, is of another category.',
    always,
  })
  someBarred!: boolean;

  @Told(() => NotificationBarType, { category: 'third-parties', says: 'Why they must not be told.' })
  bar!: NotificationBarType | null;

  @Told(() => [Withheld], { category: 'existence', says: 'What of this is withheld.', always })
  withheld!: Withheld[];
}

export function publishNotification(view: NotificationView): NotificationType {
  const { done, bar, to, by, ...shown } = view;
  const decided = shownOf(bar);
  const route = done?.route ?? null;
  return {
    ...shown,
    toId: to,
    byId: by,
    doneAt: done?.at ?? null,
    doneById: done?.by ?? null,
    route: route === null ? null : route.recognised ? route.value : 'other',
    bar: decided === null ? null : { at: decided.at, byId: decided.by, rationale: decided.rationale },
    withheld: withheldOf([bar]),
  };
}
