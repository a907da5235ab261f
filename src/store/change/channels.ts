/** Told by a writer: there are changes without a position. */
export const UNNUMBERED = 'jp_change_unnumbered';
/** Told by the sequencer: there are new positions. */
export const NUMBERED = 'jp_change';
