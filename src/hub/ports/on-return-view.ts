import type {
  CarersReturnState,
  PreventionInterviewState,
  PreventionNotHeldState,
  PreventionOutcome,
} from '../../model/interview/on-return-state';
import type { Guarded } from './guarded';

/** What every record of a return says: by whom, when, and of which missing episode, if of any. */
type Recorded = Pick<PreventionInterviewState, 'by' | 'occurred'> & {
  readonly missingEpisodeId: string | null;
};

/** A prevention interview as one audience may see it. */
export type PreventionInterviewView = Recorded &
  Pick<PreventionInterviewState, 'heldBy' | 'unanswered'> & {
    readonly risk: Guarded<Pick<PreventionInterviewState, 'flags' | 'safeAndWell' | 'concern' | 'answers'>>;
    readonly thirdParties: Guarded<Pick<PreventionInterviewState, 'withWhom'>>;
  };

/** That none was held, as one audience may see it. */
export type PreventionNotHeldView = Recorded &
  Pick<PreventionNotHeldState, 'broken' | 'deferred' | 'appointmentAt'> & {
    readonly risk: Guarded<Pick<PreventionNotHeldState, 'reason' | 'insteadBy' | 'insteadByNamed' | 'text'>>;
  };

/** A carer's record of a return, as one audience may see it. */
export type CarersReturnView = Recorded &
  Pick<CarersReturnState, 'permitted' | 'lacking'> & {
    readonly risk: Guarded<Pick<CarersReturnState, 'observations'>>;
    readonly thirdParties: Guarded<Pick<CarersReturnState, 'withWhom'>>;
  };

/** What was recorded on a child's returns, each list in the order it happened. */
export interface OnReturnView {
  readonly childId: string;
  readonly prevention: readonly PreventionInterviewView[];
  readonly notHeld: readonly PreventionNotHeldView[];
  readonly carersReturns: readonly CarersReturnView[];
  /** By missing episode; one that nothing was recorded of is outstanding and may be left out. */
  readonly outcomes: readonly (PreventionOutcome & { readonly missingEpisodeId: string })[];
}
