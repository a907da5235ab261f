import { ID, ObjectType } from 'type-graphql';
import type { ChildrenTogetherView, TogetherOccasion } from '../../../hub/ports/reading-patterns';
import type { PlaceRole } from '../../../model/pattern/placed-occurrence';
import type { Instant } from '../../../model/time/occurred';
import { connectionType } from '../../kit/connection';
import { wordsEnum } from '../../kit/enum-names';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { PatternRuleType, publishRule } from './child-patterns-type';

const RISK = 'risk-and-intelligence';

export const TogetherHowEnum = wordsEnum<PlaceRole>('TogetherHow', 'How two children were together.', {
  location: 'Missing from one place at about one time.',
  home: 'Missing from one home at about one time.',
  found: 'Found at one place at about one time.',
  log: 'Told of in one log.',
  force: 'Recorded by one force.',
});

@ObjectType('TogetherOccasion', { description: 'One occasion on which two children were together.' })
export class TogetherOccasionType {
  @Told(() => DateTimeScalar, { category: RISK, says: 'When: at the later of the two.', always: true })
  at!: Instant;

  @Told(() => TogetherHowEnum, { category: RISK, says: 'How.', always: true })
  how!: PlaceRole;

  @Told(() => String, { category: 'whereabouts', says: 'The place, in the words of a report.' })
  place!: string | null;

  @Told(() => [ID], { category: RISK, says: 'The missing episodes of the two.', always: true })
  missingEpisodeIds!: string[];
}

@ObjectType('ChildrenTogether', {
  description:
    'Two children in view who are missing, or found, together again and again. Each keeps their own record.',
})
export class ChildrenTogetherType {
  @Told(() => ID, { category: 'existence', says: 'Opaque; it goes when the pattern does.', always: true })
  id!: string;

  @Told(() => [ID], { category: RISK, says: 'The two.', always: true })
  childIds!: string[];

  @Told(() => PatternRuleType, { category: RISK, says: 'Which rule of which protocol.', always: true })
  rule!: PatternRuleType;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When it was first raised.', always: true })
  firstRaisedAt!: Instant;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When the latest occasion raised it.', always: true })
  raisedAt!: Instant;

  @Told(() => Boolean, { category: RISK, says: 'Whether it holds at this reading.', always: true })
  current!: boolean;

  @Told(() => [TogetherOccasionType], { category: RISK, says: 'The occasions, in order.', always: true })
  occasions!: TogetherOccasionType[];
}

export const ChildrenTogetherConnection = connectionType({
  name: 'ChildrenTogether',
  row: 'pair of children',
  page: 'pairs of children in view',
  node: () => ChildrenTogetherType,
});

/** `now` as an instant (UTC): whether a pattern still holds is asked of the moment it is read. */
export function publishTogether(view: ChildrenTogetherView, now: Instant): ChildrenTogetherType {
  const { id, childIds, rule, protocol, firstRaisedAt, raisedAt, lapsesAt, occasions } = view;
  return {
    id,
    childIds: [...childIds],
    rule: publishRule(rule, protocol),
    firstRaisedAt,
    raisedAt,
    current: lapsesAt === null || now < lapsesAt,
    occasions: occasions.map(publishOccasion),
  };
}

function publishOccasion({ at, role, place, missingEpisodeIds }: TogetherOccasion): TogetherOccasionType {
  return { at, how: role, place, missingEpisodeIds: [...missingEpisodeIds] };
}
