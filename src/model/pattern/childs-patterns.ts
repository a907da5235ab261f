import type { ChildState } from '../child/child-state';
import { foldPatterns } from './fold-patterns';
import type { PatternMatter } from './fold-patterns';
import { placeOccurrences } from './place-occurrences';

/** What a child's occurrences raise, and where they are counted with other children's. */
export function childsPatterns(matter: PatternMatter): Pick<ChildState, 'patterns' | 'placed'> {
  return { patterns: foldPatterns(matter), placed: placeOccurrences(matter) };
}
