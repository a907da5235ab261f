import { ObjectType } from 'type-graphql';
import type { Photograph, PhotographHolder } from '../../model/agency-fact/profile-facts';
import { isOutOfDate } from '../../model/plan/photographs';
import type { PhotographsState } from '../../model/plan/photographs';
import { localDay } from '../../model/time/london-time';
import { instantAt } from '../../model/time/instant';
import type { CalendarDate } from '../../model/time/occurred';
import { DateScalar } from '../kit/scalars';
import { Told } from '../kit/told';
import { PhotographHolderEnum, PhotographShowsEnum } from './photograph-words';

const category = 'plan';

@ObjectType('PhotographHeld', {
  description: 'A photograph that is held; the picture stays with its holder.',
})
export class PhotographHeldType {
  @Told(() => PhotographShowsEnum, { category, says: 'What it shows.', always: true })
  shows!: Photograph['shows'];

  @Told(() => DateScalar, { category, says: 'When it was taken, if known.' })
  takenOn!: CalendarDate | null;

  @Told(() => String, { category, says: 'Id of the agency that tells of it.', always: true })
  by!: string;

  @Told(() => [PhotographHolderEnum], {
    category,
    says: 'Who holds it, as far as anybody says.',
    always: true,
  })
  heldBy!: PhotographHolder[];

  @Told(() => Boolean, {
    category,
    says: 'Whether it should be taken anew: too old by the protocol, of an unknown day, or the child looks otherwise since.',
    always: true,
  })
  outOfDate!: boolean;

  @Told(() => Boolean, {
    category,
    says: 'Whether the child has come to look otherwise since it was taken: renew it at once (WY 8).',
    always: true,
  })
  appearanceChanged!: boolean;

  @Told(() => DateScalar, { category, says: 'The day from which it is too old by the protocol.' })
  renewOn!: CalendarDate | null;
}

@ObjectType('PhotographLacking', { description: 'A photograph that should be held and is not.' })
export class PhotographLackingType {
  @Told(() => PhotographShowsEnum, { category, says: 'What it should show.', always: true })
  shows!: Photograph['shows'];

  @Told(() => PhotographHolderEnum, { category, says: 'Who lacks it; null when nobody holds one.' })
  holder!: PhotographHolder | null;
}

/** As they are on the day of a time (milliseconds UTC) in England. */
export function publishPhotographs({ held }: PhotographsState, now: number): PhotographHeldType[] {
  const today = localDay(instantAt(now));
  return held.map(({ heldBy, ...photograph }) => ({
    ...photograph,
    heldBy: [...heldBy],
    outOfDate: isOutOfDate({ heldBy, ...photograph }, today),
  }));
}
