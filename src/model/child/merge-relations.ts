import type { Instant } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import type { Relation } from './child-state';

/**
 * Relations in canonical form: in order of scope, reason and beginning, empty ones left out, and those of one scope and
 * reason that touch or overlap made one.
 */
export function mergeRelations(relations: readonly Relation[]): readonly Relation[] {
  const merged: Relation[] = [];
  const real = relations.filter(({ from, to }) => to === null || from < to);
  for (const relation of [...real].sort(compareRelations)) {
    const last = merged.at(-1);
    if (last !== undefined && touches(last, relation))
      merged.splice(-1, 1, { ...last, to: laterEnd(last.to, relation.to) });
    else merged.push(relation);
  }
  return merged;
}

function compareRelations(a: Relation, b: Relation): number {
  return compareTexts(a.scope, b.scope) || compareTexts(a.because, b.because) || compareTexts(a.from, b.from);
}

function touches(earlier: Relation, later: Relation): boolean {
  const same = earlier.scope === later.scope && earlier.because === later.because;
  return same && (earlier.to === null || later.from <= earlier.to);
}

function laterEnd(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
