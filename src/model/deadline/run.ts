import type { AgencyFact } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { ClockRule } from '../protocol/clock-rule';
import type { Protocol } from '../protocol/protocol';
import type { Instant } from '../time/occurred';

/** A fact that starts a clock: whose, under which rule of which protocol, and from when it counts. */
export interface Start {
  readonly fact: AgencyFact;
  /** Its place among the facts of the scope. */
  readonly index: number;
  readonly at: Instant;
  readonly rule: ClockRule;
  readonly protocol: Protocol;
  readonly owner: AgencyId;
}

/** One run of a clock, from its start to its stop. */
export interface Run {
  readonly start: Start;
  /** `null` while it runs. */
  readonly stop: AgencyFact | null;
}
