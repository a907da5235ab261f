/** One measured way of doing a job: its rounds, in one unit, in the order they were run. */
export interface Measured {
  readonly name: string;
  readonly rounds: readonly number[];
}

import { median } from './statistics';

/**
 * Prints each way's median and its ratio to the first one, round against round, so that a machine whose speed
 * drifts between rounds still gives a ratio that holds.
 */
export function printRatios(title: string, unit: string, ways: readonly Measured[]): void {
  const reference = ways[0];
  if (reference === undefined) return;
  process.stdout.write(`\n${title}\n`);
  for (const way of ways) {
    const ratios = way.rounds.map((value, round) => value / (reference.rounds[round] ?? Number.NaN));
    const line = [
      way.name.padEnd(58),
      `${format(median(way.rounds))} ${unit}`.padStart(20),
      `× ${median(ratios).toFixed(3)}`.padStart(10),
      `(${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}, ${way.rounds.length} rounds)`,
    ];
    process.stdout.write(`  ${line.join('  ')}\n`);
  }
}

/** Prints a plain figure with no ratio. */
export function printFigure(name: string, value: number, unit: string): void {
  process.stdout.write(`  ${name.padEnd(58)}  ${`${format(value)} ${unit}`.padStart(20)}\n`);
}

function format(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-GB');
  return value >= 10 ? value.toFixed(1) : value.toFixed(3);
}
