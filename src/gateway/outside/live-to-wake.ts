/** What the parts that learn from outside need of live. */
export interface LiveToWake {
  /** Looks again at these children wherever they are shown. Nothing of the feed moves. */
  touch(childIds: readonly string[]): void;
  /** Whether any group shows the child, or may be about to. */
  isWatched(childId: string): boolean;
}
