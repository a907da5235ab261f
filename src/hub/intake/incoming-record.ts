import type { LogPlace } from '../ports/intake-store';
import type { Translation } from '../../model/agency-fact/translation';
import type { AgencyId } from '../../model/agency/agency-id';

/** A record of an agency's topic, with what its adapter made of it. The agency is the topic's, never the record's. */
export interface IncomingRecord extends LogPlace {
  readonly agency: AgencyId;
  readonly source: string;
  /** The sender's id for the record (CloudEvents `id`). */
  readonly recordId: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Uint8Array | null;
}

export interface TranslatedRecord {
  readonly record: IncomingRecord;
  readonly translation: Translation;
}
