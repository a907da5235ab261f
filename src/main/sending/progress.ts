import type { Tally } from './tally';

const EVERY_MS = 2_000;

/** Says how far a long sending has come, now and then; a short one is over before it says anything. */
export function progressOn(say: (line: string) => void, elapsedMs: () => number): (tally: Tally) => void {
  let saidAt = elapsedMs();
  return ({ read, accepted, ignored, rejected }) => {
    if (elapsedMs() - saidAt < EVERY_MS) return;
    saidAt = elapsedMs();
    say(`… ${read} sent, ${accepted + ignored + rejected} accounted for`);
  };
}
