import type { ActName } from '../../access/act-name';
import type {
  CarersReturnRecorded,
  PreventionInterviewHeld,
  PreventionInterviewNotHeld,
} from '../../model/agency-fact/on-return-facts';
import type { Instant } from '../../model/time/occurred';

interface Recorded<Name extends ActName> {
  readonly name: Name;
  /** Made up by the caller and repeated when they ask again for the same. */
  readonly key: string;
  /** When it happened; now when left out. */
  readonly at: Instant | null;
}

/** A prevention interview was held, as told without which episode it is of. */
export interface RecordPreventionInterview extends Recorded<'record-prevention-interview'> {
  readonly missingEpisodeId: string;
  readonly said: Omit<PreventionInterviewHeld, 'kind' | 'episode'>;
}

/** None is held, and why. */
export interface RecordPreventionInterviewNotHeld extends Recorded<'record-prevention-interview-not-held'> {
  readonly missingEpisodeId: string;
  readonly said: Omit<PreventionInterviewNotHeld, 'kind' | 'episode'>;
}

/** What a carer saw and heard on return, also after an absence that had been allowed: then of no missing episode. */
export interface RecordCarersReturn extends Recorded<'record-carers-return'> {
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  readonly said: Omit<CarersReturnRecorded, 'kind' | 'episode'>;
}

/** Something recorded on a child's return. */
export type OnReturnAct = RecordPreventionInterview | RecordPreventionInterviewNotHeld | RecordCarersReturn;
