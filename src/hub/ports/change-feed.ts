/** One committed change to one child, in the order every hub sees it. Opaque ids only: no name travels here. */
export interface Change {
  /** Gapless and ascending in the order positions become visible. */
  readonly position: bigint;
  readonly childId: string;
  /** Ids of this child's missing episodes that the change touched, aliases resolved. */
  readonly missingEpisodeIds: readonly string[];
  readonly childVersion: number;
  /** Relation holders before and after the change: every scope that gained, kept or lost sight of the child. */
  readonly scopes: readonly string[];
  readonly kind: ChangeKind;
  /** When it was written (UTC). */
  readonly at: Date;
}

/** `access` changes what may be seen; `erased` also covers a child merged into another. */
export type ChangeKind = 'facts' | 'access' | 'erased';

/** The hub's own feed: the change table, tailed by every hub. */
export interface ChangeFeed {
  /** The newest position visible now. */
  head(): Promise<bigint>;
  /** The oldest position still kept; a resume from before it must start anew. */
  oldest(): Promise<bigint>;
  /** Changes after a position, ascending, at most `limit`. */
  after(position: bigint, limit: number): Promise<readonly Change[]>;
  /** Calls back soon after new positions become visible, and at least every second; returns the way to stop. */
  onAdvance(wake: () => void): Promise<() => Promise<void>>;
}

/** The agreements' and revocations' epoch, and what is revoked. */
export interface AccessEpoch {
  current(): Promise<bigint>;
  /** Digest of the agreements in force; empty before any were put in force. */
  agreementsInForce(): Promise<string>;
  isRevoked(token: {
    readonly id: string;
    readonly agency: string;
    readonly person: string;
  }): Promise<boolean>;
  /** Refuses a token from now on, on open sockets too. */
  revokeToken(id: string, agency: string): Promise<void>;
}
