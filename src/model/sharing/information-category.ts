/**
 * What a piece of information is about; agreements decide per category. `existence` is that the hub knows of the
 * child or of a missing episode, with its status and times: whoever may not have it gets nothing at all.
 */
export const INFORMATION_CATEGORIES = [
  'existence',
  'identity',
  'whereabouts',
  'health',
  'family-and-network',
  'plan',
  'risk-and-intelligence',
  'interview-content',
  'third-parties',
] as const;

/** One of the categories. */
export type InformationCategory = (typeof INFORMATION_CATEGORIES)[number];
