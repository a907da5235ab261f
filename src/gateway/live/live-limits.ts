/** How much one hub gives to live, and how patient it is. */
export interface LiveLimits {
  readonly sockets: number;
  readonly socketsPerPerson: number;
  readonly subscriptionsPerSocket: number;
  readonly groups: number;
  /** Rounds read at once; no more than the live pool has connections. */
  readonly rounds: number;
  readonly maxMessageBytes: number;
  readonly initWithinMs: number;
  readonly pingEveryMs: number;
  /** A socket with more than this unsent is lagging: it gets no frames until it has drained. */
  readonly lagBytes: number;
  /** A socket lagging longer than this is closed. */
  readonly lagMs: number;
  /** Older readings of feed or epoch than this stop all pushing. */
  readonly staleAfterMs: number;
  readonly epochEveryMs: number;
  /** How often a hub whose agreements were replaced looks for the others. */
  readonly agreementsEveryMs: number;
  /** How often due times are looked at again, so that a clock that jumped is noticed. */
  readonly recheckMs: number;
  readonly deliveredEveryMs: number;
  readonly resumeForMs: number;
  /** Resuming over more changes than this starts anew instead. */
  readonly resumeChanges: number;
  /** How long a stop waits for sockets to say goodbye. */
  readonly stopWithinMs: number;
}

export const DEFAULT_LIVE_LIMITS: LiveLimits = {
  sockets: 10_000,
  socketsPerPerson: 50,
  subscriptionsPerSocket: 20,
  groups: 5_000,
  rounds: 6,
  maxMessageBytes: 64 * 1024,
  initWithinMs: 3_000,
  pingEveryMs: 30_000,
  lagBytes: 1024 * 1024,
  lagMs: 30_000,
  staleAfterMs: 2_000,
  epochEveryMs: 400,
  agreementsEveryMs: 2_000,
  recheckMs: 1_000,
  deliveredEveryMs: 5_000,
  resumeForMs: 24 * 60 * 60 * 1000,
  resumeChanges: 2_000,
  stopWithinMs: 2_000,
};
