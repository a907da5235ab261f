import { Directive, ObjectType } from 'type-graphql';
import type { Instant, Precision } from '../../model/time/occurred';
import { wordsEnum } from './enum-names';
import { DateTimeScalar } from './scalars';
import { Told } from './told';

export const PrecisionEnum = wordsEnum<Precision>('Precision', 'How exactly the source said when.', {
  instant: 'To the second or better.',
  minute: 'To the minute, as control rooms keep time.',
  date: 'To the day, in Europe/London.',
  unknown: 'The source did not say; the bounds are the widest possible.',
});

@ObjectType('Occurred', {
  description:
    'When something happened, as the interval it must lie in. A local time in the hour that the clocks go back stands for two.',
})
@Directive('@shareable')
export class OccurredType {
  @Told(() => DateTimeScalar, {
    category: 'as-parent',
    says: 'Earliest instant (UTC, included).',
    always: true,
  })
  start!: Instant;

  @Told(() => DateTimeScalar, {
    category: 'as-parent',
    says: 'Latest instant (UTC, excluded).',
    always: true,
  })
  end!: Instant;

  @Told(() => PrecisionEnum, { category: 'as-parent', says: 'How exact the source was.', always: true })
  precision!: Precision;
}
