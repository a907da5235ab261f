import type { PageRequest } from '../ports/reading';

/** The largest page anybody gets, and the one they get when they name no size. */
export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 25;

/** A page size outside 1 to 100. */
export interface PageRefused {
  readonly refused: 'page-size';
  readonly largest: number;
}

/** What a client asked for, as a page; refused rather than quietly cut short. */
export function pageAskedFor(
  first: number | null | undefined,
  after: string | null | undefined,
): PageRequest | PageRefused {
  const size = first ?? USUAL_PAGE;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE)
    return { refused: 'page-size', largest: LARGEST_PAGE };
  return { first: size, after: after ?? null };
}
