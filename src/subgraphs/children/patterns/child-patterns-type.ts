import { Int, ObjectType } from 'type-graphql';
import type { ChildPatterns, PatternsView } from '../../../hub/ports/reading-patterns';
import type { RaisedPattern } from '../../../model/pattern/pattern-state';
import type { PatternRule } from '../../../model/protocol/pattern-rule';
import type { Instant } from '../../../model/time/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { Withheld, shownOf, withheldOf } from '../../kit/withheld';
import { OccurrenceType, publishOccurrence } from './occurrence-type';

const RISK = 'risk-and-intelligence';

@ObjectType('PatternRule', {
  description: "The rule of a protocol that raised a pattern, in the protocol's own numbers.",
})
export class PatternRuleType {
  @Told(() => String, { category: 'as-parent', says: 'Its key, for instance persistent.', always: true })
  key!: string;

  @Told(() => String, { category: 'as-parent', says: 'Id and version of the protocol.', always: true })
  protocol!: string;

  @Told(() => String, { category: 'as-parent', says: 'The rule in a sentence.', always: true })
  says!: string;

  @Told(() => String, { category: 'as-parent', says: 'What is then to be done.', always: true })
  followUp!: string;

  @Told(() => String, {
    category: 'as-parent',
    says: 'Where it stands, and whose number it is.',
    always: true,
  })
  source!: string;

  @Told(() => Int, { category: 'as-parent', says: 'How many it takes.', always: true })
  atLeast!: number;

  @Told(() => Int, { category: 'as-parent', says: 'Within how many days; null for months, or ever.' })
  days!: number | null;

  @Told(() => Int, {
    category: 'as-parent',
    says: 'Within how many calendar months; null for days, or ever.',
  })
  months!: number | null;
}

@ObjectType('RaisedPattern', {
  description:
    'A pattern that has raised a hand, from the occurrence that first raised it to the one that last did.',
})
export class RaisedPatternType {
  @Told(() => PatternRuleType, { category: RISK, says: 'Which rule of which protocol.', always: true })
  rule!: PatternRuleType;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When it was first raised.', always: true })
  firstRaisedAt!: Instant;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When the latest occurrence raised it.', always: true })
  raisedAt!: Instant;

  @Told(() => Boolean, { category: RISK, says: 'Whether it holds at this reading.', always: true })
  current!: boolean;

  @Told(() => Boolean, {
    category: RISK,
    says: 'True when returns or backfills raised it: it is shown, and nobody is told.',
    always: true,
  })
  historical!: boolean;

  @Told(() => [OccurrenceType], {
    category: RISK,
    says: 'The occurrences that raised it, in order.',
    always: true,
  })
  occurrences!: OccurrenceType[];
}

@ObjectType('ChildPatterns', {
  description: 'Absences and missing episodes of one child on one line, and the patterns they raise.',
})
export class ChildPatternsType {
  @Told(() => [OccurrenceType], { category: RISK, says: 'Everything on the line, earliest first.' })
  occurrences!: OccurrenceType[] | null;

  @Told(() => [RaisedPatternType], { category: RISK, says: 'What it raised, now or before.' })
  raised!: RaisedPatternType[] | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Risk and intelligence, when it is not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}

/** `now` as an instant (UTC): whether a pattern still holds is asked of the moment it is read. */
export function publishPatterns({ patterns }: PatternsView, now: Instant): ChildPatternsType {
  const shown = shownOf(patterns);
  return {
    occurrences: shown && shown.line.map(publishOccurrence),
    raised: shown && shown.raised.map((pattern) => publishRaised(pattern, shown, now)),
    withheld: withheldOf([patterns]),
  };
}

function publishRaised(pattern: RaisedPattern, { line }: ChildPatterns, now: Instant): RaisedPatternType {
  const { rule, protocol, firstRaisedAt, raisedAt, lapsesAt, historical, of } = pattern;
  return {
    rule: publishRule(rule, protocol),
    firstRaisedAt,
    raisedAt,
    current: lapsesAt === null || now < lapsesAt,
    historical,
    occurrences: of.flatMap((place) => line[place] ?? []).map(publishOccurrence),
  };
}

export function publishRule(
  { key, says, then, source, threshold }: PatternRule,
  protocol: string,
): PatternRuleType {
  const { atLeast, days, months } = threshold;
  return { key, protocol, says, followUp: then, source, atLeast, days, months: months ?? null };
}
