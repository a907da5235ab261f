import { CHILD_SECTIONS } from './child-sections';
import type { SectionRows } from './child-sections';
import { partDigests } from './part-digests';

/**
 * What of a child is written apart from the rest: `own` is who they are, where they live, their names and reviews. The
 * other parts are empty for most children, and an empty part is not stored.
 */
export const CHILD_PARTS = [
  'own',
  'placements',
  'places',
  'returnInterviews',
  'notifications',
  'deadlines',
  ...CHILD_SECTIONS,
] as const;

export type ChildPart = (typeof CHILD_PARTS)[number];

/** What the digests are of. */
export interface ChildTexts {
  readonly own: readonly unknown[];
  readonly placements: readonly unknown[];
  /** Where occurrences are counted. */
  readonly places: readonly unknown[];
  readonly returnInterviews: readonly unknown[];
  readonly notifications: readonly unknown[];
  readonly deadlines: readonly unknown[];
  readonly sections: SectionRows;
}

/** The digests of all parts, in their order. */
export function childDigest({
  own,
  placements,
  places,
  returnInterviews,
  notifications,
  deadlines,
  sections,
}: ChildTexts): string {
  return partDigests([
    own,
    placements.length === 0 ? null : placements,
    places.length === 0 ? null : places,
    returnInterviews.length === 0 ? null : returnInterviews,
    notifications.length === 0 ? null : notifications,
    deadlines.length === 0 ? null : deadlines,
    ...CHILD_SECTIONS.map((section) => sections[section]),
  ]);
}
