/** How two missing episodes of different children come to be linked. */
export type LinkedBecause = 'same-log' | 'missing-with';

/** Another child's missing episode that is linked to one (WM care). It has a record, a plan and actions of its own. */
export interface LinkedEpisodeView {
  readonly missingEpisodeId: string;
  readonly childId: string;
  readonly because: readonly LinkedBecause[];
  /** Opaque, and the same for all that one log tells of: their chronologies share its lines. `null` when no log does. */
  readonly sharedChronology: string | null;
}
