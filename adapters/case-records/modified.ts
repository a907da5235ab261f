/** When a section or row was last changed at its source, if it says so; otherwise the whole record's time holds. */
export interface Modified {
  readonly modifiedAt?: string;
  /** The row should never have been there: what it said is unsaid. */
  readonly purge?: boolean;
}
