import type { Asserted } from '../child/asserted';
import type { PlacementPeriod } from '../child/care-history';
import type { ChildState } from '../child/child-state';

/**
 * Where a placement is, and what would lead there: kept apart from the rest of the period, since where a protected or
 * trafficked child lives is shared on a need-to-know basis only (WY 8, DfE 76).
 */
export type PlacementLocation = Pick<
  PlacementPeriod,
  'fact' | 'address' | 'postcode' | 'urn' | 'carers' | 'providerAgency'
>;

/** A period without its location: how long, of what type, why. */
export type PlacementOutline = Omit<PlacementPeriod, Exclude<keyof PlacementLocation, 'fact'>>;

/** A child's care, where they live apart. */
export type CareInOutline = Omit<ChildState['care'], 'placement' | 'placements'> & {
  readonly placements: readonly PlacementOutline[];
};

/** Where a child lives by arrangement, in the agencies' words, and where each placement was. */
export interface PlacementLocations {
  readonly placement: Asserted<string>;
  readonly placed: readonly PlacementLocation[];
}

/** What is shared of a child's care without where they live. */
export function careInOutline({ placement: _where, ...care }: ChildState['care']): CareInOutline {
  return { ...care, placements: care.placements.map(outlineOf) };
}

/** Where a child lives and lived; a period of which nothing says so is left out. */
export function placementLocations({ placement, placements }: ChildState['care']): PlacementLocations {
  return { placement, placed: placements.map(locationOf).filter((location) => location !== null) };
}

function outlineOf(period: PlacementPeriod): PlacementOutline {
  const {
    address: _,
    postcode: _postcode,
    urn: _urn,
    carers: _carers,
    providerAgency: _run,
    ...outline
  } = period;
  return outline;
}

function locationOf(period: PlacementPeriod): PlacementLocation | null {
  const { fact, address, postcode, urn, carers, providerAgency } = period;
  const said = {
    ...(address === undefined ? {} : { address }),
    ...(postcode === undefined ? {} : { postcode }),
    ...(urn === undefined ? {} : { urn }),
    ...(carers === undefined ? {} : { carers }),
    ...(providerAgency === undefined ? {} : { providerAgency }),
  };
  return Object.keys(said).length === 0 ? null : { fact, ...said };
}
