import type { InterviewSetting } from './interview-setting';
import type { OnReturnState } from './on-return-state';

/** What return interviews are judged by and told with. */
export interface InterviewFolding extends InterviewSetting {
  readonly onReturn: Pick<OnReturnState, 'prevention'>;
}
