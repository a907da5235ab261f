import { setTimeout } from 'node:timers';

/** Reason and note are for an operator: words of ours, never an error's message. A note does not take readiness. */
export type Finding =
  { readonly ok: true; readonly note?: string } | { readonly ok: false; readonly reason: string };

export type Check = () => Promise<Finding>;

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, Finding>>;
}

export interface Health {
  /** Checks are asked each time; a name registered again replaces the check before. */
  register(name: string, check: Check): void;
  ready(): Promise<Readiness>;
}

export const FINE: Finding = { ok: true };

export interface HealthOptions {
  /** A check that has not answered by then counts as failed. */
  readonly patienceMs: number;
}

export function createHealth({ patienceMs }: HealthOptions): Health {
  const checks = new Map<string, Check>();
  return {
    register: (name, check) => void checks.set(name, check),
    async ready() {
      const found = await Promise.all(
        [...checks].map(async ([name, check]) => [name, await within(patienceMs, check)] as const),
      );
      return { ready: found.every(([, finding]) => finding.ok), checks: Object.fromEntries(found) };
    },
  };
}

async function within(ms: number, check: Check): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: 'no answer in time' }), ms);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return { ok: false, reason: 'the check itself failed' };
  } finally {
    clearTimeout(timer);
  }
}
