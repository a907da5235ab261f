import type { EpisodePointer } from '../../src/model/agency-fact/care-facts';
import { agencyId } from '../../src/model/agency/agency-id';
import type { WireEpisode } from './wire';

/** The source of the logs that a referral names episodes by. */
const CONTROL_ROOM = 'storm';

/** A missing episode by its force's log; `null` for a force that is none. */
export function episodePointer({ force, log }: WireEpisode): EpisodePointer | null {
  const agency = agencyId(force);
  return agency === null ? null : { agency, source: CONTROL_ROOM, record: log };
}
