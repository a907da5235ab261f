import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { AccessRecord } from '../../hub/ports/reading';
import { writeConsultation } from './write-consultation';
import { writeDisclosures } from './write-disclosures';
import { writeDelivered, writeJoined, writeLeft } from './write-presences';

/** The access record on connections of its own: a burst of reading must not keep it from being written. */
export function createAccessRecord(pool: Pool, clock: Clock): AccessRecord {
  return {
    consulted: (consultation) => writeConsultation(pool, consultation, clock.now()),
    disclosed: (disclosures, epoch) => writeDisclosures(pool, disclosures, { epoch, now: clock.now() }),
    joined: (presences) => writeJoined(pool, presences, clock.now()),
    delivered: (ids, position) => writeDelivered(pool, ids, position),
    left: (ids, position) => writeLeft(pool, ids, position, clock.now()),
  };
}
