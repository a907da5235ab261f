import type { MeetingState } from '../../model/meeting/meeting-state';
import type { Guarded } from './guarded';

/** A meeting as one audience may see it. What was decided in it is of another category than that it is. */
export type MeetingView = Omit<MeetingState, 'episode' | 'held' | 'cancelled' | 'decisions'> & {
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  readonly decided: Guarded<Pick<MeetingState, 'held' | 'cancelled' | 'decisions'>>;
};
