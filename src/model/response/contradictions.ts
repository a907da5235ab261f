import type { Asserted, Assertion } from '../child/asserted';
import type { Occurred } from '../time/occurred';

/**
 * What contradicts what is shown: another agency's time that cannot be the same moment. Both are kept, and a person looks.
 * An unknown time contradicts nothing.
 */
export function contradicting(asserted: Asserted<Occurred>): readonly Assertion<Occurred>[] {
  const { shown, assertions } = asserted;
  if (shown === null) return [];
  return assertions.filter(({ by, value }) => by !== shown.by && areApart(value, shown.value));
}

/** A day, as an authority keeps it, and a minute within it agree. */
function areApart(one: Occurred, other: Occurred): boolean {
  if (one.precision === 'unknown' || other.precision === 'unknown') return false;
  return one.end <= other.start || other.end <= one.start;
}
