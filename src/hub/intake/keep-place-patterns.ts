import { jointOccasionsIn, raisingsIn, spansOf } from '../../model/pattern/judge-place';
import { reachOf } from '../../model/pattern/place-rules';
import type { Protocols } from '../../model/protocol/protocol';
import type { PlacePatternTransaction, PlaceSpan, TouchedPlace } from '../ports/place-patterns';

/**
 * Judges anew what the touched places raise, and no more of them than a window of their rules reaches: what an occurrence raises
 * looks back only, so nothing before a change or a window after it can differ. What others wrote of a touched place is read
 * while it is held, so two writers of one place come to the same as one after the other.
 */
export async function keepPlacePatterns(
  tx: PlacePatternTransaction,
  touched: readonly TouchedPlace[],
  protocols: Protocols,
): Promise<void> {
  const spans = spansTouched(touched, protocols);
  if (spans.length === 0) return;
  const lines = byPlace(await tx.occurrencesAt(spans));
  await tx.savePlaces(
    spans.map((span) => {
      const line = lines.get(span.place) ?? [];
      return {
        span,
        raisings: raisingsIn(line, span, protocols),
        together: jointOccasionsIn(line, span, protocols),
      };
    }),
  );
}

function spansTouched(touched: readonly TouchedPlace[], protocols: Protocols): readonly PlaceSpan[] {
  return [...byPlace(touched)].flatMap(([place, changes]) => {
    const [first] = changes;
    const reach = first === undefined ? 0 : reachOf(first.role, protocols.all ?? []);
    if (reach === 0) return [];
    return spansOf(
      changes.map(({ at }) => at),
      reach,
    ).map((span) => ({ ...span, place }));
  });
}

function byPlace<T extends { readonly place: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const places = new Map<string, T[]>();
  for (const one of all) {
    const known = places.get(one.place);
    if (known === undefined) places.set(one.place, [one]);
    else known.push(one);
  }
  return places;
}
