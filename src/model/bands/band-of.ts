/** A band's upper bound and its name; the last one has none and takes all the rest. */
export type Bands<Name extends string> = readonly (readonly [upTo: number, name: Name])[];

/** The first band whose bound is above a number, or, with `boundIncluded`, not below it; `null` when none is. */
export function bandOf<Name extends string>(
  bands: Bands<Name>,
  value: number,
  boundIncluded = false,
): Name | null {
  return bands.find(([bound]) => value < bound || (boundIncluded && value === bound))?.[1] ?? null;
}
