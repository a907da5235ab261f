import { startLoop } from '../../messaging/loop/start-loop';
import { dropOldChanges } from '../../store/change/drop-old-changes';
import { dropOldReceipts } from '../../store/retention/drop-old-receipts';
import { trimEmbeddedLog } from '../../store/retention/trim-embedded-log';
import type { Installation } from './installation';
import type { Running } from './running';

const DAY_MS = 24 * 60 * 60 * 1000;
const SWEEP_EVERY_MS = 60 * 60 * 1000;

/** Removes, by age, what is kept for transport alone. Facts, quarantine and the access record are nobody's to sweep. */
export function startSweep({ pools, clock, log, config }: Installation): Running {
  const daysAgo = (days: number): Date => new Date(clock.now().getTime() - days * DAY_MS);
  const { changeDays, receiptDays, embeddedLogDays } = config.retention;
  return startLoop({
    part: 'sweep',
    step: async () => {
      const changes = await dropOldChanges(pools.intake, daysAgo(changeDays));
      const receipts = await dropOldReceipts(pools.intake, daysAgo(receiptDays));
      const records = await trimEmbeddedLog(pools.intake, daysAgo(embeddedLogDays));
      if (changes + receipts + records > 0)
        log.info({ event: 'swept', count: changes + receipts + records }, 'old transport rows were removed');
      return 'idle';
    },
    idleMs: SWEEP_EVERY_MS,
    log,
  });
}
