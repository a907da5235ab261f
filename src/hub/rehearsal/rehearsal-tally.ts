import type { HowDifferent, RehearsedDifference } from '../../model/rehearsal/rehearsed-difference';

/** One kind of difference, how often and for whom. */
export interface TalliedDifference {
  readonly area: string;
  readonly rule: string;
  readonly how: HowDifferent;
  readonly count: number;
  readonly children: number;
  /** Opaque ids of the first few, to look at. */
  readonly examples: readonly string[];
}

/** What a rehearsal came to, in counts. */
export interface RehearsalTally {
  readonly children: number;
  readonly different: number;
  /** Most frequent first. */
  readonly differences: readonly TalliedDifference[];
}

const EXAMPLES = 3;

interface Counting {
  readonly area: string;
  readonly rule: string;
  readonly how: HowDifferent;
  count: number;
  children: number;
  readonly examples: string[];
}

/** Counts differences child by child. */
export function tallyOf() {
  const kinds = new Map<string, Counting>();
  let children = 0;
  let different = 0;
  return {
    add: (id: string, found: readonly RehearsedDifference[]): void => {
      children += 1;
      if (found.length > 0) different += 1;
      const seen = new Set<Counting>();
      for (const difference of found) {
        const kind = kindOf(kinds, difference);
        kind.count += 1;
        seen.add(kind);
      }
      for (const kind of seen) {
        kind.children += 1;
        if (kind.examples.length < EXAMPLES) kind.examples.push(id);
      }
    },
    soFar: (): RehearsalTally => ({
      children,
      different,
      differences: [...kinds.values()].sort((a, b) => b.count - a.count),
    }),
  };
}

function kindOf(kinds: Map<string, Counting>, { area, rule, how }: RehearsedDifference): Counting {
  const name = JSON.stringify([area, rule, how]);
  const known = kinds.get(name);
  if (known !== undefined) return known;
  const kind = { area, rule, how, count: 0, children: 0, examples: [] };
  kinds.set(name, kind);
  return kind;
}
