import type { AgencyFact } from '../agency-fact/agency-fact';
import { isEnding } from './ending';
import { lastOfThoseTold } from './last-of-those-told';
import type { Run, Start } from './run';
import type { Scope, ToldFact } from './scope';
import { singleStop } from './single-stop';

/**
 * The runs of one clock in its scope, from all that starts it, in order and none of them undone. Of one missing episode the
 * earliest start counts, unless every one does (`each`) or the clock begins again whenever it is stopped (`repeatsUntil`).
 * Beside the episodes, in the child's life, every start is of its own occasion.
 */
export function runsOf(starts: readonly Start[], scope: Scope): readonly Run[] {
  const [first] = starts;
  if (first === undefined) return [];
  if (first.rule.repeatsUntil !== undefined) return repeatedRuns(starts, scope);
  if (first.rule.each || scope.episode === null)
    return starts.map((start) => ({ start, stop: nextStop(start, scope) }));
  if (first.rule.untilAllTold === true) {
    const last = lastOfThoseTold(first, scope);
    return last === 'nobody' ? [] : [{ start: first, stop: last }];
  }
  return [{ start: first, stop: singleStop(first, scope) }];
}

/** The first fact after a start that stops it. One of unknown time cannot be put after anything. */
function nextStop({ index, rule }: Start, { told, episode }: Scope): AgencyFact | null {
  const later = told
    .slice(index + 1)
    .find(
      (one) =>
        isKnown(one) && answers(one, rule.stops) && (one.own || episode === null || !isEnding(one.fact)),
    );
  return later?.fact ?? null;
}

/** Each stop starts the next run, until something ends it; a start after that begins anew. */
function repeatedRuns(starts: readonly Start[], { told }: Scope): readonly Run[] {
  const runs: Run[] = [];
  let running: Start | null = null;
  for (const [index, one] of told.entries()) {
    if (running === null) {
      running = starts.find((start) => start.index === index) ?? null;
      continue;
    }
    if (!isKnown(one)) continue;
    const isOver: boolean = one.own && answers(one, running.rule.repeatsUntil ?? []);
    if (!isOver && !answers(one, running.rule.stops)) continue;
    runs.push({ start: running, stop: one.fact });
    running = isOver ? null : { ...running, fact: one.fact, index, at: one.fact.occurred.start };
  }
  return running === null ? runs : [...runs, { start: running, stop: null }];
}

function isKnown({ fact }: ToldFact): boolean {
  return fact.occurred.precision !== 'unknown';
}

function answers({ triggers }: ToldFact, wanted: readonly string[]): boolean {
  return triggers.some((trigger) => wanted.includes(trigger));
}
