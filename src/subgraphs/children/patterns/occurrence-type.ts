import { ID, ObjectType } from 'type-graphql';
import type { Standing } from '../../../model/agency-fact/care-facts';
import type { ChildPatterns } from '../../../hub/ports/reading-patterns';
import type { Mark } from '../../../model/pattern/occurrence';
import type { Instant } from '../../../model/time/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { StandingEnum } from '../standing-types';
import { OccurrenceMarkEnum } from './pattern-words';

@ObjectType('Occurrence', {
  description:
    'One time a child was not where they should be: a missing episode, a statutory missing period nobody has an episode of, or both in one.',
})
export class OccurrenceType {
  @Told(() => ID, {
    category: 'as-parent',
    says: 'The missing episode, whose chronology has the facts; null when it is known from an annual return alone.',
  })
  missingEpisodeId!: string | null;

  @Told(() => DateTimeScalar, {
    category: 'as-parent',
    says: 'When it began, by the report or else the earliest known; null when nobody knows.',
  })
  at!: Instant | null;

  @Told(() => [OccurrenceMarkEnum], { category: 'as-parent', says: 'What it counts as.', always: true })
  marks!: Mark[];

  @Told(() => [ID], {
    category: 'as-parent',
    says: 'Ids of the agencies whose facts make it count.',
    always: true,
  })
  by!: string[];

  @Told(() => Boolean, {
    category: 'as-parent',
    says: 'True when it is known from an annual return alone.',
    always: true,
  })
  statutory!: boolean;

  @Told(() => [StandingEnum], {
    category: 'as-parent',
    says: 'Lists the child was on then: gangs, exploitation, educated at home, missing education (WM).',
    always: true,
  })
  onLists!: Standing[];
}

export function publishOccurrence(occurrence: ChildPatterns['line'][number]): OccurrenceType {
  const { missingEpisodeId, at, marks, facts, statutory } = occurrence;
  const by = [...new Set(facts.map(({ agency }) => agency))];
  return { missingEpisodeId, at, marks: [...marks], by, statutory, onLists: [...occurrence.lists] };
}
