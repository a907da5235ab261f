import { ID, ObjectType } from 'type-graphql';
import type { ChronologyKind } from '../../../model/missing-episode/missing-episode-state';
import type { ChronologyEntry } from '../../../model/missing-episode/missing-episode-state';
import type { Instant, Occurred } from '../../../model/time/occurred';
import { OccurredType } from '../../kit/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { FactKindEnum } from './episode-words';

@ObjectType('ChronologyEntry', { description: 'One thing an agency recorded, as a line of the chronology.' })
export class ChronologyEntryType {
  @Told(() => ID, {
    category: 'risk-and-intelligence',
    says: 'Id of the agency that recorded it.',
    always: true,
  })
  by!: string;

  @Told(() => FactKindEnum, {
    category: 'risk-and-intelligence',
    says: 'What kind of thing it is.',
    always: true,
  })
  kind!: ChronologyKind;

  @Told(() => OccurredType, { category: 'risk-and-intelligence', says: 'When it happened.', always: true })
  occurred!: Occurred;

  @Told(() => DateTimeScalar, {
    category: 'risk-and-intelligence',
    says: 'When the hub was told (UTC): later than it happened by as long as the agency took.',
  })
  receivedAt!: Instant | null;

  @Told(() => String, {
    category: 'risk-and-intelligence',
    says: "The agency's own words, when there are any.",
  })
  text!: string | null;
}

export function publishEntry(entry: ChronologyEntry): ChronologyEntryType {
  const { by, kind, occurred, receivedAt, text } = entry;
  return { by, kind, occurred, receivedAt, text };
}
