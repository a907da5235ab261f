/** The one source of now. Injected everywhere, so that a rule can be tested at any instant. */
export interface Clock {
  /** The present instant, in UTC. */
  now(): Date;
}
