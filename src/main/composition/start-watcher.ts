import { createWatch } from '../../hub/watch/create-watch';
import { notificationsTopic } from '../../hub/watch/notice-of';
import { startLoop, type Loop } from '../../messaging/loop/start-loop';
import type { Metrics } from '../../platform/metrics';
import { createWatchStore } from '../../store/watch/create-watch-store';
import type { Installation } from './installation';

const LOOK_EVERY_MS = 1_000;

/** The topics on which the partnership's agencies are told what concerns them. */
export function notificationTopics({ partnership }: Pick<Installation, 'partnership'>) {
  return partnership.map(({ id }) => ({ topic: notificationsTopic(id), partitions: 1 }));
}

export interface WatcherOptions {
  readonly metrics: Metrics;
  /** Called when something was told, so that it is numbered and sent at once. */
  readonly onTold: () => void;
}

/** Watches clocks by the installation's clock. Due times are the database's: no wait here is longer than a second. */
export function startWatcher(installation: Installation, { metrics, onTold }: WatcherOptions): Loop {
  const { pools, clock, hash, log, partnership } = installation;
  const agencies = new Set(partnership.map(({ id }) => id));
  const count = metrics.counter({
    name: 'joint_picture_clock_events_total',
    help: 'What was told of clocks',
    labels: { kind: ['warned', 'warning-missed', 'overdue', 'withdrawn'] },
  });
  const watch = createWatch({
    store: createWatchStore(pools.watch),
    clock,
    hash,
    isTold: (agency) => agencies.has(agency),
  });
  return startLoop({
    part: 'watcher',
    step: async () => {
      const { recorded, more } = await watch.turn();
      for (const kind of recorded) count({ kind });
      if (recorded.length > 0) onTold();
      return more ? 'more' : 'idle';
    },
    idleMs: LOOK_EVERY_MS,
    log,
  });
}
