/** The least count that may be published. */
export const LEAST_PUBLISHED = 6;

/** A dimension's counts as they may be published: `null` is withheld. */
export interface PublishedCounts {
  readonly cells: Readonly<Record<string, number | null>>;
  readonly total: number | null;
}

/**
 * Counts as they may leave the partnership: none under six, and none that could be worked out from the total and the others. What
 * is withheld is so at least twice in a dimension, and six or more together; the smallest others go with it until that holds.
 */
export function publishedCounts(counts: Readonly<Record<string, number>>): PublishedCounts {
  const smallestFirst = Object.entries(counts).sort(
    ([a, one], [b, other]) => one - other || (a < b ? -1 : 1),
  );
  const total = smallestFirst.reduce((sum, [, count]) => sum + count, 0);
  const withheld = new Set(
    smallestFirst.filter(([, count]) => count < LEAST_PUBLISHED).map(([name]) => name),
  );
  for (const [name] of smallestFirst) {
    if (withheld.size === 0 || hides(counts, withheld)) break;
    withheld.add(name);
  }
  return {
    cells: Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, withheld.has(name) ? null : count]),
    ),
    total: total < LEAST_PUBLISHED ? null : total,
  };
}

function hides(counts: Readonly<Record<string, number>>, withheld: ReadonlySet<string>): boolean {
  const together = [...withheld].reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  return withheld.size > 1 && together >= LEAST_PUBLISHED;
}
