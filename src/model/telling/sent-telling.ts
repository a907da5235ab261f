import type { Recipient } from '../agency-fact/telling-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Telling } from './telling';

/**
 * What is sent of a telling. `telling`: the recipient's own agency is told. `to-tell`: only a person can tell them, and the
 * agency that owes it is told to. `withdrawn`: what was sent does not hold any more.
 */
export type SendingKind = 'telling' | 'to-tell' | 'withdrawn';

/** Something sent of a telling. A withdrawal ends its generation; what comes after it is of the next. */
export interface SentTelling {
  readonly id: string;
  readonly generation: number;
  readonly kind: SendingKind;
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  readonly rule: string;
  readonly recipient: Recipient;
  /** To whom it was sent, or would have been. */
  readonly agency: AgencyId;
  readonly role: string;
}

/** A telling as it is wanted now, with every name it has or had. */
export interface WantedTelling {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  /** Older ids of the missing episode. */
  readonly episodeAliases: readonly string[];
  readonly telling: Telling;
}
