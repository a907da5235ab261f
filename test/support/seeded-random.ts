/** Chance that can be had again: the same seed gives the same run. */
export interface SeededRandom {
  /** A whole number from 0 up to but not including `below`. */
  whole(below: number): number;
  /** True in so many of a hundred cases. */
  inHundred(cases: number): boolean;
  oneOf<T>(choices: readonly [T, ...T[]]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** A stream of its own, so that drawing more here changes nothing there. */
  fork(): SeededRandom;
}

/** The generator known as mulberry32: small, and good enough to pick by. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    inHundred: (cases) => whole(100) < cases,
    oneOf: (choices) => choices[whole(choices.length)] ?? choices[0],
    shuffled: (items) => {
      const left = [...items];
      return items.flatMap(() => left.splice(whole(left.length), 1));
    },
    fork: () => seededRandom(whole(2 ** 32)),
  };
}
