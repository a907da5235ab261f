import { printRatios } from '../report/table';
import { quantile } from '../report/statistics';

/** When each numbered record was sent and, by each road, when it arrived; milliseconds on one clock. */
export interface Timings {
  sent(number: number): void;
  arrived(road: string, number: number): void;
  count(road: string): number;
  /** Milliseconds from sending to arriving, by road. */
  tookBy(road: string): readonly number[];
}

export function createTimings(): Timings {
  const sentAt = new Map<number, number>();
  const took = new Map<string, Map<number, number>>();
  const of = (road: string): Map<number, number> => {
    const known = took.get(road) ?? new Map<number, number>();
    took.set(road, known);
    return known;
  };
  return {
    sent: (number) => void sentAt.set(number, performance.now()),
    arrived: (road, number) => {
      const at = sentAt.get(number);
      if (at !== undefined && !of(road).has(number)) of(road).set(number, performance.now() - at);
    },
    count: (road) => of(road).size,
    tookBy: (road) => [...of(road).values()],
  };
}

/** Prints the middle and the slow end of each road beside the first. */
export function printTimings(
  title: string,
  roads: readonly (readonly [name: string, took: readonly number[]])[],
): void {
  for (const [label, q] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const ways = roads.map(([name, took]) => ({ name, rounds: [quantile(took, q)] }));
    printRatios(`${title}, ${label}`, 'ms', ways);
  }
}
