import { createHealth, FINE, type Health } from '../../platform/health';
import { createMetrics, type Metrics } from '../../platform/metrics';
import { clockSkewMs } from '../../store/clock/clock-skew';
import type { Installation } from './installation';

/** What a process tells of itself. */
export interface VitalSigns {
  readonly health: Health;
  readonly metrics: Metrics;
}

const PATIENCE_MS = 3_000;
const MOST_SKEW_MS = 1_000;

export function vitalSigns(installation: Installation): VitalSigns {
  const health = createHealth({ patienceMs: PATIENCE_MS });
  const { pools } = installation;
  health.register('database', async () => {
    await pools.feed.query('select 1');
    return FINE;
  });
  health.register('log', async () => {
    const { connected, reason } = await installation.eventLog().health();
    return connected ? FINE : { ok: false, reason: reason ?? 'no answer' };
  });
  health.register('clock', async () => {
    const skew = Math.abs(await clockSkewMs(pools.feed, () => new Date()));
    return skew <= MOST_SKEW_MS ? FINE : { ok: false, reason: `clocks differ by ${Math.round(skew)} ms` };
  });
  return { health, metrics: createMetrics({ withProcess: true }) };
}
