/**
 * Gathers what is asked for at the same time into one call. While a call is under way the next batch fills, so the
 * slower the other side, the larger the batches and never the queue of calls. An answer may be a promise: what is wrong
 * with one item then fails that one alone.
 */
export function inBatches<T, R>(
  call: (items: readonly T[]) => Promise<readonly (R | Promise<R>)[]>,
): (item: T) => Promise<R> {
  interface Waiting {
    readonly item: T;
    readonly resolve: (result: R | Promise<R>) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let busy = false;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const results = await call(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(results[index]!));
      } catch (error) {
        batch.forEach(({ reject }) => reject(error));
      }
    }
    busy = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(() => void flush());
    });
}
