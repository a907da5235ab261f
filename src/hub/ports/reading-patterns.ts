import type { Mark, OccurrenceOnLine } from '../../model/pattern/occurrence';
import type { PatternsState, RaisedPattern } from '../../model/pattern/pattern-state';
import type { PlaceRole } from '../../model/pattern/placed-occurrence';
import type { Instant } from '../../model/time/occurred';
import type { Guarded } from './guarded';
import type { Page, PageRequest } from './page';

/** A child's occurrences and what they raise, as one audience may see them. */
export interface PatternsView {
  readonly childId: string;
  readonly patterns: Guarded<ChildPatterns>;
}

/** What a child's occurrences raise, each occurrence with the id of its missing episode; `null` for one of a return alone. */
export interface ChildPatterns extends PatternsState {
  readonly line: readonly (OccurrenceOnLine & { readonly missingEpisodeId: string | null })[];
}

/** An occurrence at a place, of a child in sight. */
export interface SightedOccurrence {
  readonly childId: string;
  readonly missingEpisodeId: string;
  readonly at: Instant;
  readonly marks: readonly Mark[];
}

/** What every pattern across children tells. It is judged over the children in sight alone, as if there were no others. */
interface AcrossChildren extends Pick<
  RaisedPattern,
  'rule' | 'protocol' | 'firstRaisedAt' | 'raisedAt' | 'lapsesAt' | 'historical'
> {
  readonly id: string;
}

/** A pattern of a place, of a home, or of a force. */
export interface PlacePatternView extends AcrossChildren {
  /** In the words of the latest report in sight; `null` when it has none. */
  readonly place: string | null;
  /** In order of time. */
  readonly occurrences: readonly SightedOccurrence[];
  /** What the home is compared with, where the rule compares. */
  readonly peers: Peers | null;
}

/** The other homes in sight in the same window, and the middle one's number of reports. */
export interface Peers {
  readonly homes: number;
  readonly middle: number;
}

/** One occasion of two children together. */
export interface TogetherOccasion {
  readonly at: Instant;
  readonly role: PlaceRole;
  readonly place: string | null;
  readonly missingEpisodeIds: readonly string[];
}

/** Two children who are missing, or found, together again and again. */
export interface ChildrenTogetherView extends AcrossChildren {
  readonly childIds: readonly [string, string];
  readonly occasions: readonly TogetherOccasion[];
}

/** Patterns across children, as far as an audience may see the children concerned. */
export interface PatternReading {
  /** By the id asked with. */
  patternsOfChildren(childIds: readonly string[]): Promise<ReadonlyMap<string, PatternsView>>;
  /** Most recently raised first. Empty for an audience that may not have whereabouts and risk. */
  placePatterns(page: PageRequest): Promise<Page<PlacePatternView>>;
  childrenTogether(page: PageRequest): Promise<Page<ChildrenTogetherView>>;
}
