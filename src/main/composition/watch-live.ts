import type { Live } from '../../gateway/live/live-ports';
import { FINE } from '../../platform/health';
import type { VitalSigns } from './vital-signs';

const KINDS = ['wakes', 'frames', 'thrownAway', 'failures', 'lagged', 'resumed', 'resets'] as const;

/** Live's readiness and figures, as the process tells them. */
export function watchLive(live: Live, { health, metrics }: VitalSigns): void {
  health.register('live', async () => {
    const found = live.readiness();
    return found.ok ? FINE : { ok: false, reason: `pushing is held back: ${found.reason}` };
  });
  const gauge = (name: string, help: string) => metrics.gauge({ name, help, labels: {} });
  const sockets = gauge('joint_picture_live_sockets', 'Open sockets');
  const groups = gauge('joint_picture_live_groups', 'Groups of sockets that share one execution');
  const lagging = gauge('joint_picture_live_lagging_sockets', 'Sockets that do not keep up');
  const figures = metrics.gauge({
    name: 'joint_picture_live_figures',
    help: 'Counts since the hub started',
    labels: { kind: KINDS },
  });
  metrics.beforeTelling(() => {
    const state = live.state();
    sockets({}, state.sockets);
    groups({}, state.groups);
    lagging({}, state.lagging);
    for (const kind of KINDS) figures({ kind }, live.figures[kind]);
  });
}
