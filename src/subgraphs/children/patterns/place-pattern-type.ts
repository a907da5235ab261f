import { ID, Int, ObjectType } from 'type-graphql';
import type { PlacePatternView, SightedOccurrence } from '../../../hub/ports/reading-patterns';
import type { Mark } from '../../../model/pattern/occurrence';
import type { PatternSubject } from '../../../model/protocol/pattern-rule';
import type { Instant } from '../../../model/time/occurred';
import { connectionType } from '../../kit/connection';
import { wordsEnum } from '../../kit/enum-names';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { PatternRuleType, publishRule } from './child-patterns-type';
import { OccurrenceMarkEnum } from './pattern-words';

const RISK = 'risk-and-intelligence';

export const PatternSubjectEnum = wordsEnum<PatternSubject>(
  'PatternSubject',
  'Whose occurrences are counted together.',
  {
    child: 'One child.',
    location: 'A place children go from.',
    found: 'A place children are found at.',
    'children-together': 'Two children.',
    placement: 'A home, compared with its peers.',
    reporter: 'A place reports come from.',
    force: 'A police force.',
  },
);

@ObjectType('SightedOccurrence', {
  description: 'An occurrence that is counted in a pattern across children.',
})
export class SightedOccurrenceType {
  @Told(() => ID, { category: RISK, says: 'Whose.', always: true })
  childId!: string;

  @Told(() => ID, { category: RISK, says: 'The missing episode.', always: true })
  missingEpisodeId!: string;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When it is counted.', always: true })
  at!: Instant;

  @Told(() => [OccurrenceMarkEnum], { category: RISK, says: 'What it counts as.', always: true })
  marks!: Mark[];
}

@ObjectType('PlacePattern', {
  description:
    'A pattern of a place, a home or a force, judged over the children in view alone: what others raise is not in it. Never a reason to discount a report.',
})
export class PlacePatternType {
  @Told(() => ID, { category: 'existence', says: 'Opaque; it goes when the pattern does.', always: true })
  id!: string;

  @Told(() => PatternSubjectEnum, { category: RISK, says: 'What is counted together.', always: true })
  of!: PatternSubject;

  @Told(() => PatternRuleType, { category: RISK, says: 'Which rule of which protocol.', always: true })
  rule!: PatternRuleType;

  @Told(() => String, {
    category: 'whereabouts',
    says: 'The place, in the words of the latest report in view; null for a force.',
  })
  place!: string | null;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When it was first raised.', always: true })
  firstRaisedAt!: Instant;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When the latest occurrence raised it.', always: true })
  raisedAt!: Instant;

  @Told(() => Boolean, { category: RISK, says: 'Whether it holds at this reading.', always: true })
  current!: boolean;

  @Told(() => Int, { category: RISK, says: 'How many different children in view it is of.', always: true })
  childCount!: number;

  @Told(() => [SightedOccurrenceType], { category: RISK, says: 'What raised it, in order.', always: true })
  occurrences!: SightedOccurrenceType[];

  @Told(() => Int, { category: RISK, says: 'For a home: how many others in view it is compared with.' })
  peers!: number | null;
}

export const PlacePatternConnection = connectionType({
  name: 'PlacePattern',
  row: 'place pattern',
  page: 'patterns across children in view',
  node: () => PlacePatternType,
});

/** `now` as an instant (UTC): whether a pattern still holds is asked of the moment it is read. */
export function publishPlacePattern(view: PlacePatternView, now: Instant): PlacePatternType {
  const { id, rule, protocol, place, firstRaisedAt, raisedAt, lapsesAt, occurrences, peers } = view;
  return {
    id,
    of: rule.of,
    rule: publishRule(rule, protocol),
    place: rule.of === 'force' ? null : place,
    firstRaisedAt,
    raisedAt,
    current: lapsesAt === null || now < lapsesAt,
    childCount: new Set(occurrences.map(({ childId }) => childId)).size,
    occurrences: occurrences.map(publishSighted),
    peers: peers?.homes ?? null,
  };
}

function publishSighted({ childId, missingEpisodeId, at, marks }: SightedOccurrence): SightedOccurrenceType {
  return { childId, missingEpisodeId, at, marks: [...marks] };
}
