import type { ChildState } from '../child/child-state';
import { canonicalJson } from '../value/canonical-json';
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

/** What would have been different for a child whose same facts were judged by other protocols. None when nothing would. */
export function rehearsedDifference(before: ChildState, after: ChildState): readonly RehearsedDifference[] {
  const [was, is] = [byName(before), byName(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => compare(was.get(name), is.get(name)));
}

function byName(state: ChildState): ReadonlyMap<string, Judged> {
  return new Map(
    judgedOf(state).map((judged) => [JSON.stringify([judged.area, judged.rule, judged.of]), judged]),
  );
}

function compare(was: Judged | undefined, is: Judged | undefined): readonly RehearsedDifference[] {
  const named = was ?? is;
  if (named === undefined) return [];
  if (was !== undefined && is !== undefined && canonicalJson(was.came) === canonicalJson(is.came)) return [];
  const how = was === undefined ? 'only-after' : is === undefined ? 'only-before' : 'otherwise';
  return [{ area: named.area, rule: named.rule, how, before: was?.came ?? null, after: is?.came ?? null }];
}
