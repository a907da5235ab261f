import type { Sourced } from './vocabulary';

/** One entry of a protocol's list: a code that facts carry, what it stands for, and where that is written. */
export interface ChecklistItem extends Sourced {
  /** For instance `appearance`. */
  readonly key: string;
  readonly says: string;
}

/** The entries of a list that are not among the codes given. */
export function lackingOf<Item extends ChecklistItem>(
  items: readonly Item[],
  given: readonly string[],
): readonly Item[] {
  return items.filter(({ key }) => !given.includes(key));
}
