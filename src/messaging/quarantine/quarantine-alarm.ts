import type { Clock } from '../../hub/ports/clock';
import type { QuarantinePressure, QuarantineStore } from '../../hub/ports/quarantine-store';
import type { Finding, Health } from '../../platform/health';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { startLoop, type Loop } from '../loop/start-loop';

export interface QuarantineAlarmOptions {
  readonly store: QuarantineStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly alarmMinutes: number;
  readonly everyMs?: number;
}

/**
 * A record in quarantine may be about a child nobody else knows is missing, so its age is watched and said. It
 * takes no readiness away: the hub still serves everyone else.
 */
export function startQuarantineAlarm(options: QuarantineAlarmOptions): Loop {
  const { store, clock, log, metrics, health, alarmMinutes, everyMs = 15_000 } = options;
  const held = metrics.gauge({
    name: 'joint_picture_quarantine_held',
    help: 'Records set aside',
    labels: {},
  });
  const oldest = metrics.gauge({
    name: 'joint_picture_quarantine_oldest_seconds',
    help: 'Age of the oldest record set aside',
    labels: {},
  });
  let last: QuarantinePressure = { held: 0, oldestAt: null };
  const age = (): number =>
    last.oldestAt === null ? 0 : Math.max(0, (clock.now().getTime() - last.oldestAt.getTime()) / 1000);
  const step = async (): Promise<'idle'> => {
    last = await store.pressure();
    held({}, last.held);
    oldest({}, age());
    if (age() > alarmMinutes * 60)
      log.warn(
        { event: 'quarantine-alarm', count: last.held, seconds: Math.round(age()) },
        'records wait in quarantine',
      );
    return 'idle';
  };
  health.register('quarantine', async () => finding(last.held, Math.floor(age() / 60), alarmMinutes));
  return startLoop({ part: 'quarantine', step, idleMs: everyMs, log });
}

function finding(held: number, minutes: number, alarmMinutes: number): Finding {
  if (held === 0) return { ok: true };
  const alarm = minutes > alarmMinutes ? `; longer than ${alarmMinutes} minutes: look at it now` : '';
  return { ok: true, note: `${held} held, the oldest for ${minutes} minutes${alarm}` };
}
