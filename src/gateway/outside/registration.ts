import type { OutwardAgreement } from '../../hub/ports/outward';
import type { InformationCategory } from '../../model/sharing/information-category';

/** An agency's own subgraph, as this hub has agreed to ask it. */
export interface OutsideRegistration {
  /** Its name in the supergraph: lower-case letters and digits. */
  readonly name: string;
  readonly agreement: OutwardAgreement;
  readonly url: string;
  /** The contract in force, as federation 2 SDL. What the agency serves meanwhile is only ever a candidate. */
  readonly sdl: string;
  /** The category of every field it contributes to `Child`. */
  readonly categories: Readonly<Record<string, InformationCategory>>;
  /** How the gateway shows who it is, as the value of an authorization header. */
  readonly authorization: string | null;
  readonly limits: OutsideLimits;
  /** Where it tells that something of a child has changed; `null` when it does not. */
  readonly wakeUps: { readonly url: string; readonly field: string } | null;
}

export interface OutsideLimits {
  /** Longest time one call may take, answer included. */
  readonly timeoutMs: number;
  /** Calls under way at once; one more is refused here, not queued. */
  readonly mostAtOnce: number;
  /** Largest answer. */
  readonly mostBytes: number;
  /** Failures in a row after which nothing is asked for a while. */
  readonly mostFailures: number;
  /** How long that is. */
  readonly pauseMs: number;
}
