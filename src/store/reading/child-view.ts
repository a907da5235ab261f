import type { ChildView } from '../../hub/ports/reading';
import type { Asserted } from '../../model/child/asserted';
import type { ChildState } from '../../model/child/child-state';
import type { CareInOutline, PlacementLocations } from '../../model/placement/placement-location';
import { guarded, markersOf, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

export interface ChildRow extends ChildColumns {
  readonly asked_as?: string;
  readonly provisional: boolean;
  readonly place_at: string;
  readonly missing_periods: Pick<ChildState, 'missingPeriods'> | null;
  readonly identity: ChildState['identity'] | null;
  readonly care: CareInOutline | null;
  readonly third_parties: Partial<Pick<ChildState, 'parentalResponsibility' | 'network'>> | null;
  readonly whereabouts: (Pick<ChildState, 'places'> & PlacementLocations) | null;
  readonly risk: Pick<ChildState, 'concerns'> | null;
}

/** Makes the view of one row and notes in the ledger what it shows. */
export function childView(context: SessionContext, row: ChildRow): ChildView {
  noteChild(context, row);
  return {
    id: row.child_id,
    ...(row.asked_as === undefined ? {} : { askedAs: row.asked_as }),
    version: Number(row.version),
    provisional: row.provisional,
    markers: markersOf(row),
    identity: guarded(context, 'identity', row, () => ({ ...NO_IDENTITY, ...row.identity })),
    care: guarded(context, 'family-and-network', row, () => ({ ...NO_CARE, ...row.care })),
    thirdParties: guarded(context, 'third-parties', row, () => ({
      ...NO_THIRD_PARTIES,
      ...row.third_parties,
    })),
    whereabouts: guarded(context, 'whereabouts', row, () => ({ ...NO_WHEREABOUTS, ...row.whereabouts })),
    risk: guarded(context, 'risk-and-intelligence', row, () => row.risk ?? NO_RISK),
    missingPeriods: row.missing_periods?.missingPeriods ?? [],
  };
}

const nothing: Asserted<never> = { shown: null, assertions: [] };

/**
 * What is shown when nothing is recorded, when row-level security kept back what the agreement would give, and of a field
 * that the fold did not know when the row was written.
 */
const NO_IDENTITY = {
  givenName: nothing,
  familyName: nothing,
  dateOfBirth: nothing,
  sex: nothing,
  alsoKnownAs: nothing,
  ethnicity: nothing,
  gender: nothing,
  language: nothing,
  interpreterNeeded: nothing,
  identifiers: [],
};
const NO_CARE = {
  lookedAfter: nothing,
  responsibleAuthority: nothing,
  hostAuthority: nothing,
  authorities: [],
  placements: [],
  legalStatuses: [],
  professionals: [],
  standings: [],
  alert: nothing,
};
const NO_THIRD_PARTIES = { parentalResponsibility: [], network: [] };
const NO_WHEREABOUTS = { places: [], placement: nothing, placed: [] };
const NO_RISK = { concerns: [] };
