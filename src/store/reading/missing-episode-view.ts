import type { MissingEpisodeView } from '../../hub/ports/reading';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Asserted } from '../../model/child/asserted';
import type {
  MissingEpisodeState,
  MissingEpisodeStatus,
} from '../../model/missing-episode/missing-episode-state';
import type { ResponseParts } from '../../model/response/response-parts';
import { deadlineViews } from './deadline-json';
import type { DeadlineJson } from './deadline-json';
import { guarded, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

type Shown<Key extends keyof MissingEpisodeState> = Pick<MissingEpisodeState, Key>;

export interface MissingEpisodeRow extends ChildColumns {
  readonly id: string;
  readonly asked_as?: string;
  readonly status: MissingEpisodeStatus;
  readonly owner: AgencyId;
  readonly historical: boolean;
  readonly place_at: string;
  readonly content: Shown<
    'category' | 'reportedAt' | 'recordedAt' | 'locatedAt' | 'returnedAt' | 'closedAt'
  > & { readonly response: ResponseParts['existence'] };
  readonly deadlines: readonly DeadlineJson[];
  readonly whereabouts:
    | (Shown<'lastSeen' | 'missingFrom' | 'foundPlace'> & { readonly response: ResponseParts['whereabouts'] })
    | null;
  readonly risk:
    (Shown<'risk' | 'delay' | 'circumstances'> & { readonly response: ResponseParts['risk'] }) | null;
  readonly third_parties: Shown<'reporter'> | null;
}

/** Makes the view of one row and notes in the ledger what it shows. */
export function missingEpisodeView(context: SessionContext, row: MissingEpisodeRow): MissingEpisodeView {
  noteChild(context, row);
  const { category, reportedAt, recordedAt, locatedAt, returnedAt, closedAt, response } = row.content;
  return {
    id: row.id,
    ...(row.asked_as === undefined ? {} : { askedAs: row.asked_as }),
    childId: row.child_id,
    version: Number(row.version),
    status: row.status,
    owner: row.owner,
    historical: row.historical,
    category,
    reportedAt,
    recordedAt,
    locatedAt,
    returnedAt,
    closedAt,
    response,
    deadlines: deadlineViews(context, row, row.deadlines),
    whereabouts: guarded(context, 'whereabouts', row, () => row.whereabouts ?? NO_WHEREABOUTS),
    risk: guarded(context, 'risk-and-intelligence', row, () => row.risk ?? NO_RISK),
    thirdParties: guarded(context, 'third-parties', row, () => row.third_parties ?? NO_THIRD_PARTIES),
  };
}

const nothing: Asserted<never> = { shown: null, assertions: [] };

/** What is shown when nothing is recorded, or when row-level security kept back what the agreement would give. */
const NO_WHEREABOUTS = { lastSeen: nothing, missingFrom: nothing, foundPlace: nothing, response: null };
const NO_RISK = { risk: nothing, delay: nothing, circumstances: nothing, response: null };
const NO_THIRD_PARTIES = { reporter: nothing };
