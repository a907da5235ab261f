import type { InterviewRisk, ReturnInterviewView } from '../../hub/ports/reading';
import type { AgencyId } from '../../model/agency/agency-id';
import type {
  ReturnInterviewState,
  ReturnInterviewStatus,
} from '../../model/interview/return-interview-state';
import type { Rating } from '../../model/pattern/triage-state';
import { guarded, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

type HeldAs = Kept<
  | 'interviewer'
  | 'childChose'
  | 'independence'
  | 'arrangements'
  | 'arrangementsLacking'
  | 'unanswered'
  | 'parentsViewDue'
> & { readonly alsoOf: readonly string[]; readonly takenAs: Rating | null };

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
  > &
    Partial<HeldAs>;
  readonly risk: (Kept<'safeguarding'> & Partial<Pick<InterviewRisk, 'disclosures' | 'triaged'>>) | null;
  readonly debrief: (Kept<'debrief'> & Partial<Kept<'prevention' | 'parentsView'>>) | null;
  readonly third_parties: Kept<'withWhom'> | null;
}

/** What is shown of a row that an earlier fold wrote. */
const NOT_TOLD: HeldAs = {
  interviewer: null,
  childChose: null,
  independence: { verdict: 'not-told', broken: null },
  arrangements: [],
  arrangementsLacking: [],
  unanswered: [],
  parentsViewDue: false,
  alsoOf: [],
  takenAs: null,
};
const NOTHING_LEARNT = { debrief: null, prevention: [], parentsView: null };

/** Makes the view of one row and notes in the ledger what it shows. */
export function returnInterviewView(context: SessionContext, row: ReturnInterviewRow): ReturnInterviewView {
  noteChild(context, row);
  return {
    id: row.id,
    childId: row.child_id,
    missingEpisodeId: row.missing_episode_id,
    provider: row.provider,
    status: row.status,
    ...NOT_TOLD,
    ...row.content,
    risk: guarded(context, 'risk-and-intelligence', row, () => ({
      safeguarding: null,
      disclosures: [],
      triaged: null,
      ...row.risk,
    })),
    content: guarded(context, 'interview-content', row, () => ({ ...NOTHING_LEARNT, ...row.debrief })),
    thirdParties: guarded(context, 'third-parties', row, () => row.third_parties ?? { withWhom: [] }),
  };
}
