import type { SubjectRef } from '../../model/agency-fact/subject-ref';
import type { Instant } from '../../model/time/occurred';

/** Finds what a new fact about a known child must be about. Read by the hub itself, never for a person. */
export interface ChildDirectory {
  /** The child's subjects in a fixed order; none when the id (or alias) names no child. */
  subjectsOf(childId: string): Promise<readonly SubjectRef[]>;
  /** When relations of this scope that hold at an instant (UTC) began. */
  relationsHolding(childId: string, scope: string, at: Instant): Promise<readonly Instant[]>;
}
