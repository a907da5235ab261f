import type { EventLog } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';
import type { InputRecord } from './storm-input';

/** Records on their way to the log at a steady rate. */
export interface Feeding {
  readonly total: number;
  /** Resolves when so many are safe on the log. */
  reached(count: number): Promise<void>;
  /** Resolves when all are. */
  readonly done: Promise<void>;
}

const LONGEST_AWAY_MS = 180_000;

/** As a control room's system sends: what the log did not acknowledge is sent again, under the same id. */
export function feedInput(log: EventLog, records: readonly InputRecord[], perSecond: number): Feeding {
  let paidUntil = performance.now();
  let sent = 0;
  let failure: unknown = null;
  // What piled up while the log was away is not sent in a rush: kills follow the input, and would come in one too.
  const due = (): number => Math.floor(Math.min((performance.now() - paidUntil) / 1000, 1) * perSecond);
  const send = async (): Promise<void> => {
    while (sent < records.length) {
      const count = await eventually('the next record is due', () => due() > 0 && due(), {
        withinMs: 60_000,
        everyMs: 20,
      });
      paidUntil = performance.now();
      const batch = records.slice(sent, sent + count);
      await eventually('the log takes records', () => log.append(batch).then(() => true), {
        withinMs: LONGEST_AWAY_MS,
        everyMs: 100,
      });
      sent += batch.length;
    }
  };
  const done = send().catch((error: unknown) => {
    failure = error;
    throw error;
  });
  done.catch(() => undefined);
  return {
    total: records.length,
    done,
    reached: async (count) => {
      await eventually(
        `${count} records are sent`,
        () => {
          if (failure !== null) return 'failed';
          return sent >= Math.min(count, records.length);
        },
        { withinMs: LONGEST_AWAY_MS, everyMs: 10 },
      );
      if (failure !== null) throw failure;
    },
  };
}
