import { seededRandom } from '../../../support/seeded-random';
import type { SeededRandom } from '../../../support/seeded-random';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** October 2026, in which the clocks go back. */
const FIRST = Date.UTC(2026, 9, 1);

/** How far the talk got, in the order of its steps; `refused` is by the child. */
export type TalkStep = 'contacted' | 'initiated' | 'completed' | 'refused';

/** One time a child was not where they should be, as it is meant to have been: what the facts say, and an oracle may count. */
export interface PlannedEpisode {
  readonly number: number;
  readonly category: 'missing' | 'absent' | 'away';
  /** Milliseconds since 1970, as all times here. */
  readonly beganAt: number;
  readonly risk: 'low' | 'medium' | 'high';
  /** When the child was found and well before being back; `null` when the return was the first that was known. */
  readonly locatedAt: number | null;
  readonly returnedAt: number;
  readonly escalated: { readonly askedAt: number; readonly spokeAt: number } | null;
  readonly talk: readonly { readonly step: TalkStep; readonly at: number }[];
}

/** A child of the month. */
export interface PlannedChild {
  readonly number: number;
  readonly lookedAfter: boolean;
  readonly outOfArea: boolean;
  readonly exploitationKnown: boolean;
  readonly episodes: readonly PlannedEpisode[];
}

/** So many children's October, the same for the same seed. */
export function monthPlan(seed: number, children: number): readonly PlannedChild[] {
  const chance = seededRandom(seed);
  return Array.from({ length: children }, (_, number) => plannedChild(chance.fork(), number));
}

function plannedChild(chance: SeededRandom, number: number): PlannedChild {
  const lookedAfter = chance.inHundred(70);
  const count = chance.oneOf([1, 1, 1, 1, 1, 1, 1, 1, 2, 4]);
  const episodes = Array.from({ length: count }, (_, index) =>
    plannedEpisode(chance, index, lookedAfter, FIRST + (index * 29 * DAY) / count),
  );
  return {
    number,
    lookedAfter,
    outOfArea: lookedAfter && chance.inHundred(20),
    exploitationKnown: chance.inHundred(10),
    episodes,
  };
}

function plannedEpisode(
  chance: SeededRandom,
  number: number,
  lookedAfter: boolean,
  from: number,
): PlannedEpisode {
  const beganAt = from + chance.whole(36 * 60) * 60_000;
  const category = chance.oneOf<PlannedEpisode['category']>(
    lookedAfter ? ['missing', 'missing', 'absent', 'absent', 'away'] : ['missing', 'missing', 'absent'],
  );
  const backAt = beganAt + (90 + chance.whole(48 * 60)) * 60_000;
  const returnedAt = backAt + chance.whole(600) * 60_000;
  const askedAt = beganAt + 60 * 60_000;
  return {
    number,
    category,
    beganAt,
    risk: category === 'missing' ? chance.oneOf(['low', 'low', 'medium', 'medium', 'high']) : 'low',
    locatedAt: chance.inHundred(40) ? backAt : null,
    returnedAt,
    escalated:
      category === 'missing' && chance.inHundred(10)
        ? { askedAt, spokeAt: askedAt + (10 + chance.whole(100)) * 60_000 }
        : null,
    talk: category === 'away' ? [] : plannedTalk(chance, returnedAt),
  };
}

function plannedTalk(chance: SeededRandom, returnedAt: number): PlannedEpisode['talk'] {
  const steps = chance.oneOf<readonly TalkStep[]>([
    [],
    ['contacted'],
    ['contacted', 'initiated'],
    ['contacted', 'initiated', 'completed'],
    ['contacted', 'initiated', 'completed'],
    ['contacted', 'refused'],
    ['refused'],
  ]);
  const apart = (4 + chance.whole(36)) * HOUR;
  return steps.map((step, index) => ({ step, at: returnedAt + (index + 1) * apart }));
}
