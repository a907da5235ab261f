import type { Occurrence } from '../../model/pattern/occurrence';
import type { PatternsState } from '../../model/pattern/pattern-state';
import type { Guarded } from './guarded';

/** A child's occurrences and what they raise, as one audience may see them. */
export interface PatternsView {
  readonly childId: string;
  readonly patterns: Guarded<ChildPatterns>;
}

/** What a child's occurrences raise, each occurrence with the id of its missing episode; `null` for one of a return alone. */
export interface ChildPatterns extends PatternsState {
  readonly line: readonly (Occurrence & { readonly missingEpisodeId: string | null })[];
}
