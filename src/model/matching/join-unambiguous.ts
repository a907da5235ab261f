/** A relation between two things, by their places; it must be symmetric. */
export type Between = (one: number, other: number) => boolean;

/**
 * Groups things that belong together by what they share, where nothing speaks against it. A thing that shares with two
 * which are known to be distinct could belong to either, so it is left alone; so is everything in a group that would
 * still hold two distinct ones. Nothing depends on the order in which pairs are looked at. `sharers` names, by place, the
 * other places it shares with, both ways round. Answers places, in order.
 */
export function joinUnambiguous(
  sharers: readonly (readonly number[])[],
  distinct: Between,
): readonly (readonly number[])[] {
  const neighbours = sharers.map((others, one) => others.filter((other) => !distinct(one, other)));
  const torn = neighbours.map((around) => holdsTwo(around, distinct));
  const grouped = new Set<number>();
  return sharers.flatMap((_, start) => {
    if (grouped.has(start)) return [];
    const group = torn[start] === true ? [start] : reached(start, neighbours, torn);
    const whole = holdsTwo(group, distinct) ? [start] : group;
    for (const place of whole) grouped.add(place);
    return [whole];
  });
}

function holdsTwo(group: readonly number[], distinct: Between): boolean {
  return group.some((one, index) => group.slice(index + 1).some((other) => distinct(one, other)));
}

function reached(
  start: number,
  neighbours: readonly (readonly number[])[],
  torn: readonly boolean[],
): readonly number[] {
  const found = new Set([start]);
  for (const place of found)
    for (const next of neighbours[place] ?? []) if (torn[next] !== true) found.add(next);
  return [...found].sort((a, b) => a - b);
}
