import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../platform/logger';

/** `more` asks for the next step at once; `idle` waits for a nudge or for time to pass. */
export type StepOutcome = 'more' | 'idle';

export interface LoopOptions {
  /** Names the loop in logs. */
  readonly part: string;
  readonly step: () => Promise<StepOutcome>;
  readonly idleMs: number;
  readonly log: Logger;
}

export interface Loop {
  /** Ends a wait early. */
  nudge(): void;
  /** Lets the step in hand finish. */
  stop(): Promise<void>;
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;

/** Runs a step for as long as the process lives. A failing step is tried again, less and less often. */
export function startLoop({ part, step, idleMs, log }: LoopOptions): Loop {
  let stopping = false;
  let wake = new AbortController();
  let failures = 0;

  const wait = async (ms: number): Promise<void> => {
    await pause(ms, undefined, { signal: wake.signal }).catch(() => undefined);
    if (!stopping) wake = new AbortController();
  };
  const once = async (): Promise<void> => {
    try {
      const outcome = await step();
      failures = 0;
      if (outcome === 'idle' && !stopping) await wait(idleMs);
    } catch (error) {
      failures += 1;
      log.warn(
        { event: 'step-failed', kind: part, attempt: failures, error },
        'a step failed; it is tried again',
      );
      if (!stopping) await wait(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10)));
    }
  };
  const running = (async () => {
    while (!stopping) await once();
  })();
  return {
    nudge: () => wake.abort(),
    stop: async () => {
      stopping = true;
      wake.abort();
      await running;
    },
  };
}
