import type { Agreements } from '../../access/agreements';
import { audienceOf, isRefusal } from '../../access/audience-of';
import type { Refusal } from '../../access/audience-of';
import type { PersonViewer, SystemViewer } from '../../access/viewer';
import type { AccessRecordReading, Sighting } from '../ports/access-record-reading';
import type { Page, PageRequest } from '../ports/reading';

/** What reading the access record needs. */
export interface WhoSawSources {
  readonly record: AccessRecordReading;
  readonly agreements: Agreements;
}

/** Who asks about which child, and for which part of the answer. */
export interface WhoSawQuestion {
  readonly viewer: PersonViewer | SystemViewer;
  readonly childId: string;
  readonly page: PageRequest;
}

/** Who saw a child, for a governance officer under their agreement or an operator at the hub; for nobody else. */
export async function whoSaw(
  { record, agreements }: WhoSawSources,
  { viewer, childId, page }: WhoSawQuestion,
): Promise<Page<Sighting> | Refusal> {
  if (viewer.kind === 'system') return record.whoSaw({ viewer }, childId, page);
  if (viewer.role !== 'governance-officer') return { refused: 'no-agreement' };
  const audience = audienceOf(viewer, null, agreements);
  return isRefusal(audience) ? audience : record.whoSaw({ viewer, audience }, childId, page);
}
