import type { ReturnInterviewView } from '../../hub/ports/reading';
import type { AgencyId } from '../../model/agency/agency-id';
import type {
  ReturnInterviewState,
  ReturnInterviewStatus,
} from '../../model/interview/return-interview-state';
import { guarded, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

type Kept<Key extends keyof ReturnInterviewState> = Pick<ReturnInterviewState, Key>;

export interface ReturnInterviewRow extends ChildColumns {
  readonly id: string;
  readonly missing_episode_id: string | null;
  readonly provider: AgencyId;
  readonly status: ReturnInterviewStatus;
  readonly place_at: string;
  readonly content: Kept<
    | 'rating'
    | 'referred'
    | 'offered'
    | 'contacted'
    | 'initiated'
    | 'completed'
    | 'refused'
    | 'refusedByOthers'
  >;
  readonly risk: Kept<'safeguarding'> | null;
  readonly debrief: Kept<'debrief'> | null;
  readonly third_parties: Kept<'withWhom'> | null;
}

/** Makes the view of one row and notes in the ledger what it shows. */
export function returnInterviewView(context: SessionContext, row: ReturnInterviewRow): ReturnInterviewView {
  noteChild(context, row);
  return {
    id: row.id,
    childId: row.child_id,
    missingEpisodeId: row.missing_episode_id,
    provider: row.provider,
    status: row.status,
    ...row.content,
    risk: guarded(context, 'risk-and-intelligence', row, () => row.risk ?? { safeguarding: null }),
    content: guarded(context, 'interview-content', row, () => row.debrief ?? { debrief: null }),
    thirdParties: guarded(context, 'third-parties', row, () => row.third_parties ?? { withWhom: [] }),
  };
}
