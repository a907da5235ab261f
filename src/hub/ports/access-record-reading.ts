import type { Audience } from '../../access/audience';
import type { PersonViewer, SystemViewer } from '../../access/viewer';
import type { Page, PageRequest } from './reading';

/**
 * How somebody came to see a child. `may-have-received`: a frame was recorded while they were present, and neither
 * their receipt nor their leaving was; after a crash nobody can say.
 */
export type SightingKind = 'consulted' | 'received' | 'may-have-received';

/** One time that one person was, or may have been, shown something of a child. */
export interface Sighting {
  readonly kind: SightingKind;
  /** When it was recorded, which is before it left the hub (UTC). */
  readonly at: Date;
  readonly agency: string;
  readonly role: string;
  /** The issuer's `sub`, or the name of a part of the hub. */
  readonly person: string;
  readonly purpose: string;
  readonly basis: string;
  readonly operation: string;
  /** Version of the agreements it was shown under. */
  readonly agreements: string;
  /** Information categories. */
  readonly shown: readonly string[];
  readonly withheld: readonly string[];
}

/** Who asks to read the access record: a governance officer with their audience, or an operator at the hub itself. */
export type AccessRecordReader =
  { readonly viewer: PersonViewer; readonly audience: Audience } | { readonly viewer: SystemViewer };

/**
 * The access record as an auditor reads it. An officer reads about children their agency is related to now; of any
 * other child, as of one that never was, the page is empty. Reading is itself recorded first.
 */
export interface AccessRecordReading {
  /** Everybody who saw a child, under this or any older id, newest first. */
  whoSaw(reader: AccessRecordReader, childId: string, page: PageRequest): Promise<Page<Sighting>>;
}
