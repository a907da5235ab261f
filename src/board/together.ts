import { askHub } from './ask-hub';
import { nodesOf, type Connection } from './hub-shapes';

/** Children who were at one place, or gone with one another, as far as the reader may see them. */
export const TOGETHER_QUERY = `query Together {
  placePatterns(first: 100) { edges { node { id of place current childCount raisedAt rule { says followUp source } occurrences { childId at } } } }
  childrenTogether(first: 100) { edges { node { id childIds current raisedAt rule { says followUp source } occasions { at how place } } } }
}`;

export interface PlacePatternRow {
  readonly id: string;
  readonly occurrences: readonly { readonly childId: string }[];
}

export interface TogetherRow {
  readonly id: string;
  readonly childIds: readonly string[];
}

export interface Together {
  readonly places: readonly PlacePatternRow[];
  readonly together: readonly TogetherRow[];
}

interface TogetherAnswer {
  readonly placePatterns: Connection<PlacePatternRow> | null;
  readonly childrenTogether: Connection<TogetherRow> | null;
}

/** Nothing when the hub cannot say: the rest of the page is shown all the same. */
export async function askTogether(hub: string, token: string, basis: string | null): Promise<Together> {
  const answer = await askHub<TogetherAnswer>(hub, token, { query: TOGETHER_QUERY, basis });
  if (answer.kind !== 'data') return { places: [], together: [] };
  const { placePatterns, childrenTogether } = answer.data;
  return { places: nodesOf(placePatterns), together: nodesOf(childrenTogether) };
}

/** What of it names one child. */
export function togetherOf(childId: string, { places, together }: Together): Together {
  return {
    places: places.filter(({ occurrences }) => occurrences.some((each) => each.childId === childId)),
    together: together.filter(({ childIds }) => childIds.includes(childId)),
  };
}
