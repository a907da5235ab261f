import { ObjectType } from 'type-graphql';
import type { PlacementLocation, PlacementOutline } from '../../model/placement/placement-location';
import type { CalendarDate } from '../../model/time/occurred';
import { GivenCode, publishGiven } from '../kit/given-code';
import { DateScalar } from '../kit/scalars';
import { Told } from '../kit/told';

const category = 'family-and-network';

/** Where it is: of a protected placement shared on a need-to-know basis (WY 8, DfE 76). */
const located = 'whereabouts';

@ObjectType('PlacementPeriod', {
  description:
    'A period in one placement as one agency records it. Codes are those of the SSDA903 return; dates are days in Europe/London.',
})
export class PlacementPeriodType {
  @Told(() => String, { category, says: 'Id of the agency that records it.', always: true })
  by!: string;

  @Told(() => DateScalar, { category, says: 'Its first day.', always: true })
  from!: CalendarDate;

  @Told(() => DateScalar, {
    category,
    says: 'The day it ended; null while it lasts or when the end is not known.',
  })
  to!: CalendarDate | null;

  @Told(() => GivenCode, { category, says: 'Type of placement (PLACE), for instance U4.' })
  placementType!: GivenCode | null;

  @Told(() => GivenCode, { category, says: 'Who provides it (PLACE_PROVIDER).' })
  provider!: GivenCode | null;

  @Told(() => GivenCode, { category, says: 'Why a new episode of care began (RNE).' })
  startReason!: GivenCode | null;

  @Told(() => GivenCode, { category, says: 'Why the episode of care ceased (REC).' })
  endReason!: GivenCode | null;

  @Told(() => GivenCode, { category, says: 'Why the placement changed (REASON_PLACE_CHANGE).' })
  changeReason!: GivenCode | null;

  @Told(() => GivenCode, { category, says: "The child's need (CIN)." })
  need!: GivenCode | null;

  @Told(() => String, { category: located, says: 'Address as given.' })
  address!: string | null;

  @Told(() => String, { category: located, says: 'Postcode of the placement as given.' })
  postcode!: string | null;

  @Told(() => String, {
    category,
    says: 'Postcode of the home the child was living in when they came into care, as given.',
  })
  homePostcode!: string | null;

  @Told(() => String, { category: located, says: "Ofsted's unique reference number of the setting." })
  urn!: string | null;

  @Told(() => [String], { category: located, says: 'Carers by name.' })
  carers!: string[] | null;

  @Told(() => String, {
    category: located,
    says: 'Id of the agency that runs it, when it is registered: it sees the plans while the placement lasts.',
  })
  providerAgency!: string | null;

  @Told(() => Boolean, { category, says: 'Whether the move was planned; null when the source does not say.' })
  planned!: boolean | null;

  @Told(() => Boolean, {
    category,
    says: 'True when it came by an annual return or a backfill, as history.',
    always: true,
  })
  historical!: boolean;

  @Told(() => [String], {
    category,
    says: 'What is odd about it, as codes: x1-without-end is an episode said to go on with no end given.',
    always: true,
  })
  flags!: string[];
}

/** `at` is `null` when nothing says where it is, or the audience is not to know. */
export function publishPlacement(
  period: PlacementOutline,
  at: PlacementLocation | null,
): PlacementPeriodType {
  return {
    by: period.by,
    from: period.from,
    to: period.to ?? null,
    ...codesOf(period),
    address: at?.address ?? null,
    postcode: at?.postcode ?? null,
    homePostcode: period.homePostcode ?? null,
    urn: at?.urn ?? null,
    carers: at?.carers === undefined ? null : [...at.carers],
    providerAgency: at?.providerAgency ?? null,
    planned: period.planned ?? null,
    historical: period.historical,
    flags: [...(period.flags ?? [])],
  };
}

type Codes = Pick<
  PlacementPeriodType,
  'placementType' | 'provider' | 'startReason' | 'endReason' | 'changeReason' | 'need'
>;

function codesOf(period: PlacementOutline): Codes {
  return {
    placementType: publishGiven(period.placementType),
    provider: publishGiven(period.provider),
    startReason: publishGiven(period.startReason),
    endReason: publishGiven(period.endReason),
    changeReason: publishGiven(period.changeReason),
    need: publishGiven(period.need),
  };
}
