import { NIGHT_MILLISECONDS, nightRecords } from '../../../adapters/storm/night';
import { topicOf } from '../../messaging/consumer/feed';
import { startLoop } from '../../messaging/loop/start-loop';
import type { AgencyId } from '../../model/agency/agency-id';
import type { EventLog } from '../../hub/ports/event-log';
import type { Installation } from '../composition/installation';
import type { Running } from '../composition/running';
import { openNightBook } from './night-book';

export interface NightOptions {
  readonly agency: AgencyId;
  /** Milliseconds between two records: a readable speed, not the night's own. */
  readonly everyMs: number;
  /** Tells another night from its start, though this data folder has had one. */
  readonly again: boolean;
}

const SOURCE = 'storm';

/**
 * Plays the demonstration night onto the force's real topic, through which it takes the same road as any record.
 * Its times are told from an evening that ended just now, so that deadlines run when it is watched. A restart goes on
 * where it was.
 */
export async function playNight(installation: Installation, options: NightOptions): Promise<Running> {
  const { config, clock, log } = installation;
  const eventLog = installation.eventLog();
  const topic = topicOf(SOURCE, options.agency);
  const book = await openNightBook(config.dataDir, {
    again: options.again,
    anchor: new Date(clock.now().getTime() - NIGHT_MILLISECONDS),
  });
  const records = nightRecords(book.anchor);
  const step = async (): Promise<'idle'> => {
    const next = records[book.told()];
    if (next === undefined) return 'idle';
    await append(eventLog, topic, {
      id: `night-${book.anchor.getTime()}-${book.told()}`,
      record: next.record,
    });
    await book.tellOneMore();
    if (book.told() === records.length)
      log.info({ event: 'night-told', count: records.length }, 'the night is told');
    return 'idle';
  };
  return startLoop({ part: 'night', step, idleMs: options.everyMs, log });
}

interface Sent {
  readonly id: string;
  readonly record: unknown;
}

function append(eventLog: EventLog, topic: string, { id, record }: Sent): Promise<void> {
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: 'urn:joint-picture:demonstration-night',
    ce_type: `${SOURCE}.v1`,
    'content-type': 'application/json',
  };
  return eventLog.append([{ topic, key: topic, value: Buffer.from(JSON.stringify(record)), headers }]);
}
