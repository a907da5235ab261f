import { wordsEnum } from './enum-names';

/** What a frame of a live view tells. */
export type LiveEvent = 'snapshot' | 'upsert' | 'left' | 'reset';

export const LiveEventEnum = wordsEnum<LiveEvent>('LiveEvent', 'What a frame of a live view tells.', {
  snapshot: 'Everything in view now. Comes first, and again after a reset.',
  upsert: 'A row that came into view or changed. The same row may be repeated.',
  left: 'A row is no longer in view, whether by the filter, by right, by joining or by closing.',
  reset: 'What was shown before no longer holds; a snapshot follows.',
});
