/** Wakes whoever waits. A ring that nobody waits for is kept for the next one to wait, so none is missed. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or after the time given. */
  wait(ms: number): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      rung = false;
      wake = null;
    },
  };
}
