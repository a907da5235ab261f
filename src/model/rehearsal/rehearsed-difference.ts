import type { ChildState } from '../child/child-state';
import { comesToTheSame } from './comes-to-the-same';
import { judgedOf } from './judged';
import type { Judged } from './judged';

/** How something differs: it is there under the first protocols only, under the second only, or under both and otherwise. */
export type HowDifferent = 'only-before' | 'only-after' | 'otherwise';

/** One thing that would have been different. */
export interface RehearsedDifference {
  readonly area: string;
  readonly rule: string;
  readonly how: HowDifferent;
  /** What it came to under either; `null` where it is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** All that one child's facts came to, ready to be compared: the same for equal states. */
export interface JudgedChild {
  readonly byName: ReadonlyMap<string, Judged>;
}

/** Takes a child's state apart into what can be compared. */
export function judgedChild(state: ChildState): JudgedChild {
  return {
    byName: new Map(
      judgedOf(state).map((judged) => [JSON.stringify([judged.area, judged.rule, judged.of]), judged]),
    ),
  };
}

/** What would have been different for a child whose same facts were judged by other protocols. None when nothing would. */
export function rehearsedDifference(before: ChildState, after: ChildState): readonly RehearsedDifference[] {
  return differenceOf(judgedChild(before), judgedChild(after));
}

/** The same, of states taken apart already: for comparing one with several. */
export function differenceOf(before: JudgedChild, after: JudgedChild): readonly RehearsedDifference[] {
  const names = new Set([...before.byName.keys(), ...after.byName.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.byName.get(name), after.byName.get(name)];
    const named = was ?? is;
    if (named === undefined) return [];
    if (was !== undefined && is !== undefined && comesToTheSame(was.came, is.came)) return [];
    const how = was === undefined ? 'only-after' : is === undefined ? 'only-before' : 'otherwise';
    return [{ area: named.area, rule: named.rule, how, before: was?.came ?? null, after: is?.came ?? null }];
  });
}
