import { ID, ObjectType } from 'type-graphql';
import type { ChronologyKind } from '../../model/missing-episode/missing-episode-state';
import type { ChronologyEntry } from '../../model/missing-episode/missing-episode-state';
import type { Occurred } from '../../model/time/occurred';
import { OccurredType } from '../kit/occurred';
import { Told } from '../kit/told';
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

  @Told(() => String, {
    category: 'risk-and-intelligence',
    says: "The agency's own words, when there are any.",
  })
  text!: string | null;
}

export function publishEntry({ by, kind, occurred, text }: ChronologyEntry): ChronologyEntryType {
  return { by, kind, occurred, text };
}
