import type { InformationCategory } from '../model/sharing/information-category';

/**
 * What an agreement says of one category for one audience: given, withheld and said so with whom to ask, or
 * not even mentioned.
 */
export type Decision =
  | { readonly kind: 'allow' }
  | { readonly kind: 'withhold'; readonly ask: string }
  | { readonly kind: 'silent' };

/** The decision on every category, made once per audience. */
export type Decisions = Readonly<Record<InformationCategory, Decision>>;
