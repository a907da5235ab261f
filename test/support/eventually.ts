export interface Patience {
  /** Longest wait in milliseconds. */
  readonly withinMs?: number;
  /** Pause between two looks in milliseconds. */
  readonly everyMs?: number;
}

/** What a condition returns while it does not hold yet. */
export type NotYet = undefined | null | false;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const reasonOf = (error: unknown): string => (error instanceof Error ? `: ${error.message}` : '');

/**
 * Looks again and again until the condition gives a value, and returns that value. An error thrown by the
 * condition means "not yet"; the last one is told if time runs out.
 */
export async function eventually<T>(
  description: string,
  condition: () => T | NotYet | Promise<T | NotYet>,
  { withinMs = 10_000, everyMs = 25 }: Patience = {},
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    let last: unknown;
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) {
      throw new Error(`not within ${withinMs} ms: ${description}${reasonOf(last)}`, { cause: last });
    }
    await pause(everyMs);
  }
}
