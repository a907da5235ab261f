import { seededRandom } from '../../support/seeded-random';
import type { Victim } from './installation';

/** One kill: of whom, and after how many records of the input. */
export interface PlannedKill {
  readonly victim: Victim['name'];
  readonly afterRecords: number;
}

const VICTIMS: readonly Victim['name'][] = ['hub', 'worker', 'broker', 'database'];

/** Who is killed when, from the seed alone. Each has its turn; two may come so close that the first is not back yet. */
export function planKills(seed: number, kills: number, records: number): readonly PlannedKill[] {
  const random = seededRandom(seed).fork();
  const turns = [...Array(Math.ceil(kills / VICTIMS.length)).keys()].flatMap(() => random.shuffled(VICTIMS));
  const between = records / (kills + 1);
  return turns.slice(0, kills).map((victim, index) => ({
    victim,
    afterRecords: Math.floor(between * index + between * (0.5 + random.whole(100) / 100)),
  }));
}
