import type { InformationCategory } from '../../model/sharing/information-category';

/**
 * A part of a row that belongs to one information category: shown, withheld and said so, or not mentioned at all.
 * Silent looks the same as empty to whoever asks.
 */
export type Guarded<T> =
  | { readonly kind: 'shown'; readonly value: T }
  | { readonly kind: 'withheld'; readonly category: InformationCategory; readonly ask: string }
  | { readonly kind: 'silent' };
