import type { KeyedHash } from '../../model/child/identifiers';
import type { Protocols } from '../../model/protocol/protocol';

/** What folding a child needs besides the facts; every process of an installation must fold by the same. */
export interface Folding {
  readonly hash: KeyedHash;
  readonly protocols: Protocols;
}
