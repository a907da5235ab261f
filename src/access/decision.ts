import type { Marker } from '../model/agency-fact/fact-body';
import type { InformationCategory } from '../model/sharing/information-category';

/**
 * What an agreement says of one category for one audience: given, withheld and said so with whom to ask, or
 * not even mentioned.
 */
export type Decision =
  | { readonly kind: 'allow' }
  | { readonly kind: 'withhold'; readonly ask: string }
  | { readonly kind: 'silent' };

/** A decision that gives nothing. */
export type Denial = Exclude<Decision, { readonly kind: 'allow' }>;

/** The decision on every category, made once per audience, and how what a marker covers appears without clearance. */
export type Decisions = Readonly<Record<InformationCategory, Decision>> & {
  readonly markers: Readonly<Record<Marker, Denial>>;
};
