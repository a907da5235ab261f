import type { Counted, PatternRule, Threshold } from '../protocol/pattern-rule';
import type { Instant } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import { isCounted } from './is-counted';
import type { Mark } from './occurrence';
import type { RaisedPattern } from './pattern-state';
import { windowEnd, windowStart } from './window';

/** As much of an occurrence as decides whether it raises a pattern. */
export interface Countable {
  readonly at: Instant | null;
  readonly marks: readonly Mark[];
  readonly historical: boolean;
  /** Which child's; only where several are counted together. */
  readonly child?: string;
}

/** A rule with the protocol it stands in. */
export interface RuleInForce {
  readonly rule: PatternRule;
  readonly protocol: string;
}

/** One occurrence that raises a rule, by its place on the line, with all it counts and when it will be counted no longer. */
export interface Raising {
  readonly at: Instant;
  readonly of: readonly number[];
  readonly lapsesAt: Instant | null;
}

/** The patterns that occurrences in order raise. Which rules look at one of them is asked for each: those in force where and when it was. */
export function raisePatterns(
  line: readonly Countable[],
  rulesAt: (place: number) => readonly RuleInForce[],
): readonly RaisedPattern[] {
  const spells = new Map<string, RaisedPattern[]>();
  line.forEach((occurrence, place) => {
    for (const { rule, protocol } of rulesAt(place)) {
      const raising = raisingAt(line, place, rule.threshold);
      if (raising === null) continue;
      const name = JSON.stringify([protocol, rule.key]);
      const known = spells.get(name) ?? [];
      const spell = { ...raising, rule, protocol, historical: occurrence.historical };
      spells.set(name, withRaising(known, spell));
    }
  });
  return [...spells].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, raised]) => raised);
}

/** Whether the occurrence at a place of the line raises a threshold. It looks back only, so what comes later takes nothing away. */
export function raisingAt(line: readonly Countable[], place: number, threshold: Threshold): Raising | null {
  const occurrence = line[place];
  if (occurrence === undefined || occurrence.at === null) return null;
  if (!isCounted(occurrence.marks, threshold.counted)) return null;
  const start = windowStart(occurrence.at, threshold);
  const of = line.flatMap(({ at, marks }, index) => {
    if (index > place || !isCounted(marks, threshold.counted)) return [];
    const inWindow = start === null || (at !== null && at > start);
    return inWindow ? [index] : [];
  });
  const counts = demandsOf(threshold).map(({ counted, atLeast }) => lastOf(line, of, counted, atLeast));
  const lapses = [...counts, lastOfChildren(line, of, threshold.children ?? 1)];
  if (lapses.includes(undefined)) return null;
  return { at: occurrence.at, of, lapsesAt: earliestEnd(lapses, threshold) };
}

interface Demand {
  readonly counted: Counted;
  readonly atLeast: number;
}

function demandsOf({ counted, atLeast }: Threshold): readonly Demand[] {
  const all: Demand = { counted, atLeast };
  if (counted !== 'interleaved') return [all];
  return [all, { counted: 'absences', atLeast: 1 }, { counted: 'missing-episodes', atLeast: 1 }];
}

/** When the one began without which there are too few; `null` for one of unknown time, nothing when there are too few now. */
function lastOf(
  line: readonly Countable[],
  of: readonly number[],
  counted: Counted,
  atLeast: number,
): Instant | null | undefined {
  return of
    .flatMap((index) => {
      const one = line[index];
      return one !== undefined && isCounted(one.marks, counted) ? [one.at] : [];
    })
    .at(-atLeast);
}

/** When the latest one began of the last of so many different children; as above when there are too few. */
function lastOfChildren(
  line: readonly Countable[],
  of: readonly number[],
  children: number,
): Instant | null | undefined {
  const latest = new Map(of.map((index) => [line[index]?.child, line[index]?.at ?? null]));
  return [...latest.values()].sort((a, b) => compareTexts(a ?? '', b ?? '')).at(-children);
}

function earliestEnd(begun: readonly (Instant | null | undefined)[], threshold: Threshold): Instant | null {
  const ends = begun.flatMap((at) => (at === null || at === undefined ? [] : [windowEnd(at, threshold)]));
  return ends.reduce((least, end) => (least === null || (end !== null && end < least) ? end : least), null);
}

/** One that comes before the last has lapsed goes on with it. */
function withRaising(
  known: readonly RaisedPattern[],
  { at, of, ...raising }: Raising & Pick<RaisedPattern, 'rule' | 'protocol' | 'historical'>,
): RaisedPattern[] {
  const last = known.at(-1);
  if (last === undefined || (last.lapsesAt !== null && at >= last.lapsesAt))
    return [...known, { ...raising, of, firstRaisedAt: at, raisedAt: at }];
  const all = [...new Set([...last.of, ...of])].sort((a, b) => a - b);
  return [...known.slice(0, -1), { ...raising, of: all, firstRaisedAt: last.firstRaisedAt, raisedAt: at }];
}
