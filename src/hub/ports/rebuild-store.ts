import type { SystemViewer } from '../../access/viewer';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { IntakeTransaction } from './intake-store';

/** The one transaction of a rebuild. Intake waits meanwhile; readers see the old rows until it commits. */
export interface RebuildTransaction extends IntakeTransaction {
  /** Removes every derived row and answers the highest version any child had. */
  dropDerived(): Promise<number>;
  /** Subjects that facts are about, in a fixed order, after the one given; at most `limit`. */
  subjectsAfter(last: SubjectRef | null, limit: number): Promise<readonly SubjectRef[]>;
}

/** Where a rebuild finds the fact log and writes the rows anew. */
export interface RebuildStore {
  rebuilding<T>(viewer: SystemViewer, work: (tx: RebuildTransaction) => Promise<T>): Promise<T>;
}
