import { setTimeout } from 'node:timers';

export interface ArrivalsParts {
  /** `all` when there were too many to name, or nobody knows which. */
  settle(identifiers: readonly string[] | 'all'): Promise<void>;
  onFailure(error: unknown): void;
}

export interface Arrivals {
  add(identifier: string): void;
  addAll(): void;
}

/** Wake-ups that come within this are settled together, so that a flood of them costs a few statements a second. */
const TOGETHER_MS = 50;
const MOST_NAMED = 500;

export function createArrivals({ settle, onFailure }: ArrivalsParts): Arrivals {
  let named = new Set<string>();
  let all = false;
  let settling = false;
  const soon = (): void => {
    if (settling) return;
    settling = true;
    setTimeout(() => void settleAll(), TOGETHER_MS).unref();
  };
  const settleAll = async (): Promise<void> => {
    const identifiers = all || named.size > MOST_NAMED ? 'all' : [...named];
    named = new Set();
    all = false;
    try {
      await settle(identifiers);
    } catch (error) {
      onFailure(error);
    } finally {
      settling = false;
      if (all || named.size > 0) soon();
    }
  };
  return {
    add(identifier) {
      if (named.size <= MOST_NAMED) named.add(identifier);
      soon();
    },
    addAll() {
      all = true;
      soon();
    },
  };
}
