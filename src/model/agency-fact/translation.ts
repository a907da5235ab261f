import type { AgencyId } from '../agency/agency-id';
import type { AgencyFact } from './agency-fact';

/** A record as it came, with the agency its topic belongs to: the topic says who speaks, never the record. */
export interface ReceivedRecord {
  readonly agency: AgencyId;
  readonly headers: Readonly<Record<string, string>>;
  /** Raw bytes; `null` is a tombstone. */
  readonly value: Uint8Array | null;
}

/** One line of the source's record with the facts it states. A line may state none: it is still claimed, so that a changed repeat is noticed. */
export interface TranslatedLine {
  /**
   * Where the line stands at its source, when that is finer than the message's own record: a row of a case system, an
   * event of a referral. Its facts' keys name the same.
   */
  readonly record?: string;
  readonly line: number;
  readonly revision: number;
  /** Digest of the line's canonical content. The same key with another digest is a conflict. */
  readonly digest: string;
  readonly facts: readonly AgencyFact[];
}

/**
 * What an adapter makes of a record. `ignored` is understood and not for us; `rejected` cannot be tied to anything
 * and is quarantined. Reasons are codes; `detail` names the path and rule broken and never quotes the record.
 */
export type Translation =
  | {
      readonly kind: 'facts';
      readonly source: string;
      readonly record: string;
      readonly lines: readonly TranslatedLine[];
    }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string; readonly detail: string };

/** Pure: the same record gives the same translation. Never throws for bad input. */
export type Translate = (record: ReceivedRecord) => Translation;
