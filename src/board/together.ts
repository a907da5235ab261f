import { askHub } from './ask-hub';
import { nodesOf, type Connection } from './hub-shapes';

/** Children who were at one place, or gone with one another, as far as the reader may see them. */
export const TOGETHER_QUERY = `query Together {
  placePatterns(first: 100) { edges { node { id of place current childCount raisedAt rule { says followUp source } occurrences { childId at } } } }
  childrenTogether(first: 100) { edges { node { id childIds current raisedAt rule { says followUp source } occasions { at how place } } } }
}`;

/** As the view takes it, which finds in it what names its child. */
export interface Together {
  readonly places: readonly unknown[];
  readonly together: readonly unknown[];
}

interface TogetherAnswer {
  readonly placePatterns: Connection<unknown> | null;
  readonly childrenTogether: Connection<unknown> | null;
}

/** Nothing when the hub cannot say: the rest of the page is shown all the same. */
export async function askTogether(hub: string, token: string, basis: string | null): Promise<Together> {
  const answer = await askHub<TogetherAnswer>(hub, token, { query: TOGETHER_QUERY, basis });
  if (answer.kind !== 'data') return { places: [], together: [] };
  const { placePatterns, childrenTogether } = answer.data;
  return { places: nodesOf(placePatterns), together: nodesOf(childrenTogether) };
}
