import { setInterval } from 'node:timers';

/** Where now comes from. */
export interface WallClock {
  now(): Date;
}

export const systemClock: WallClock = { now: () => new Date() };

export interface OffsetClock extends WallClock {
  /** Reads the offset again at once. */
  refresh(): Promise<void>;
  stop(): void;
}

export interface OffsetClockOptions {
  readonly base: WallClock;
  /** Milliseconds to add, as every process of the installation reads them. */
  readonly readOffset: () => Promise<number>;
  readonly everyMs: number;
}

/**
 * The demonstration's clock: all processes add the same stored offset. If it cannot be read, the last one known
 * holds. Never to be made in production; the caller sees to that.
 */
export function createOffsetClock({ base, readOffset, everyMs }: OffsetClockOptions): OffsetClock {
  let offset = 0;
  const refresh = async (): Promise<void> => {
    offset = await readOffset();
  };
  const timer = setInterval(() => void refresh().catch(() => undefined), everyMs);
  timer.unref();
  return {
    now: () => new Date(base.now().getTime() + offset),
    refresh,
    stop: () => clearInterval(timer),
  };
}
