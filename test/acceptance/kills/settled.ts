import type { EventLog } from '../../../src/hub/ports/event-log';
import { INTAKE_GROUP } from '../../../src/messaging/consumer/start-intake';
import { eventually } from '../../support/eventually';
import { askNumber, type AskDatabase } from './ask-database';
import { STORM_TOPIC } from './storm-input';

const LONGEST_MS = 90_000;

/** Waits until nothing is on its way any more: not to intake, not in the outbox, not to a number on the feed. */
export async function untilSettled(log: EventLog, ask: AskDatabase): Promise<void> {
  await eventually(
    'intake, outbox and feed are empty',
    async () => {
      const lag = await log.lag(INTAKE_GROUP, [STORM_TOPIC]);
      const unsent = await askNumber(ask, 'select count(*) as n from jp.outbox where sent_at is null');
      const unnumbered = await askNumber(ask, 'select count(*) as n from jp.change where position is null');
      if (lag > 0n || unsent > 0 || unnumbered > 0)
        throw new Error(`lag ${lag}, outbox ${unsent}, unnumbered ${unnumbered}`);
      return true;
    },
    { withinMs: LONGEST_MS, everyMs: 250 },
  );
}

/** Positions must be all there: a hub that tails them would wait at a gap, or pass over it. */
export async function gapsInFeed(ask: AskDatabase): Promise<readonly string[]> {
  const [row] = await ask<{ first: string; last: string; n: string; head: string }>(
    `select coalesce(min(position), 1) as first, coalesce(max(position), 0) as last, count(*) as n,
      (select head from jp.sequencer where feed = 'change') as head from jp.change`,
  );
  const { first, last, n, head } = row ?? { first: 0, last: 0, n: 0, head: 0 };
  const whole = Number(first) === 1 && Number(last) === Number(n) && Number(head) === Number(last);
  return whole
    ? []
    : [`positions run from ${first} to ${last} over ${n} changes; the sequencer stands at ${head}`];
}
