import { topicOf } from '../../messaging/consumer/feed';
import { startLoop } from '../../messaging/loop/start-loop';
import { agencyId } from '../../model/agency/agency-id';
import type { EventLog } from '../../hub/ports/event-log';
import type { Installation } from '../composition/installation';
import type { Running } from '../composition/running';
import { openNightBook } from './night-book';
import type { NightBook } from './night-book';
import { NIGHT_MILLISECONDS, wholeNight } from './nights';
import type { ToldRecord } from './nights';

export interface NightOptions {
  /** Milliseconds between two records: a readable speed, not the night's own. */
  readonly everyMs: number;
  /** Tells another night from its start, though this data folder has had one. */
  readonly again: boolean;
}

/**
 * Plays the demonstration night onto the agencies' real topics, through which it takes the same road as any record.
 * Its times are told from an evening that ended just now, so that deadlines run when it is watched. What the agencies
 * held before that evening is told at once. A restart goes on where it was.
 */
export async function playNight(installation: Installation, options: NightOptions): Promise<Running> {
  const { config, clock, log } = installation;
  const eventLog = installation.eventLog();
  const book = await openNightBook(config.dataDir, {
    again: options.again,
    anchor: new Date(clock.now().getTime() - NIGHT_MILLISECONDS),
  });
  const records = wholeNight(book.anchor);
  const step = async (): Promise<'idle'> => {
    while (isFromBefore(records[book.told()])) await tellNext(eventLog, book, records);
    if (book.told() < records.length) {
      await tellNext(eventLog, book, records);
      if (book.told() === records.length)
        log.info({ event: 'night-told', count: records.length }, 'the night is told');
    }
    return 'idle';
  };
  return startLoop({ part: 'night', step, idleMs: options.everyMs, log });
}

function isFromBefore(next: ToldRecord | undefined): boolean {
  return next !== undefined && next.afterMilliseconds < 0;
}

async function tellNext(eventLog: EventLog, book: NightBook, records: readonly ToldRecord[]): Promise<void> {
  const next = records[book.told()];
  const agency = agencyId(next?.agency ?? '');
  if (next === undefined || agency === null) throw new Error('a night told by nobody');
  const { source, record } = next;
  const topic = topicOf(source, agency);
  const headers = {
    ce_specversion: '1.0',
    ce_id: `night-${book.anchor.getTime()}-${book.told()}`,
    ce_source: 'urn:joint-picture:demonstration-night',
    ce_type: `${source}.v1`,
    'content-type': 'application/json',
  };
  await eventLog.append([{ topic, key: topic, value: Buffer.from(JSON.stringify(record)), headers }]);
  await book.tellOneMore();
}
