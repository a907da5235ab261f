import { setTimeout as pause } from 'node:timers/promises';
import { assembleLive } from './assemble-live';
import { DEFAULT_LIVE_LIMITS } from './live-limits';
import type { Live, LiveOptions } from './live-ports';

/** Starts following the feed; resolves when the hub is ready to take sockets. */
export async function createLive(options: LiveOptions): Promise<Live> {
  const limits = { ...DEFAULT_LIVE_LIMITS, ...options.limits };
  return assembleLive({
    ...options,
    limits,
    monotonic: () => performance.now(),
    pause: async (ms) => {
      await pause(ms, undefined, { ref: false });
    },
  });
}
