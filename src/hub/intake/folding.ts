import type { AgencyId } from '../../model/agency/agency-id';
import type { KeyedHash } from '../../model/child/identifiers';
import type { Protocols } from '../../model/protocol/protocol';

/** What folding a child needs besides the facts; every process of an installation must fold by the same. */
export interface Folding {
  readonly hash: KeyedHash;
  readonly protocols: Protocols;
  /** Whether an agency has a topic to be told on; left out, none has. What nobody can be told is noted all the same. */
  readonly isTold?: (agency: AgencyId) => boolean;
}
