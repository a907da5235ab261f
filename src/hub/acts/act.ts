import type { ActName } from '../../access/act-name';
import type { RiskLevel } from '../../model/agency-fact/fact-body';
import type { BrokenRule } from '../../model/rule/broken-rule';
import type { Instant } from '../../model/time/occurred';

/** What every act says: its key, which the caller makes up and repeats when it asks again for the same. */
interface Keyed<Name extends ActName> {
  readonly name: Name;
  readonly key: string;
}

/** Sets the level of risk in a missing episode. */
export interface SetRiskLevel extends Keyed<'set-risk-level'> {
  readonly missingEpisodeId: string;
  readonly level: RiskLevel;
  readonly rationale: string;
  /** The level the caller believes is shown; `null` when they do not say. */
  readonly expectedLevel: RiskLevel | null;
}

/** The child was found; `at` is now when left out. */
export interface RecordLocated extends Keyed<'record-located'> {
  readonly missingEpisodeId: string;
  readonly at: Instant | null;
  readonly place: string | null;
  readonly wellBeingConfirmed: boolean;
}

/** The child is back; `at` is now when left out. */
export interface RecordReturned extends Keyed<'record-returned'> {
  readonly missingEpisodeId: string;
  readonly at: Instant | null;
  readonly to: string | null;
}

/** Something a person does to a child through the hub. */
export type Act = SetRiskLevel | RecordLocated | RecordReturned;

/**
 * What came of an act. `done`, first or repeated: the same under the same key. `not-found`: there is no such child, or
 * not for this audience. `conflict`: the key was used for something else. `stale`: the caller had seen something older;
 * nothing was written. `away`: the store failed; the act may have been done, and the same key may be sent again.
 */
export type ActOutcome =
  | { readonly kind: 'done'; readonly childId: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'stale' }
  | ({ readonly kind: 'refused' } & BrokenRule)
  | { readonly kind: 'away' };
