import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';

/** A child as it stands: its opaque id, the subjects joined in it and every fact about them. */
export interface RecordedChild {
  readonly id: string;
  readonly subjects: readonly SubjectRef[];
  readonly facts: readonly AgencyFact[];
}

/** Children for a rehearsal, of one moment, for reading alone. */
export interface RehearsalReading {
  /** How many there are. */
  count(): Promise<number>;
  /** At most `limit` of them in order of id, after the one given. */
  childrenAfter(last: string | null, limit: number): Promise<readonly RecordedChild[]>;
}

/** Where a rehearsal reads what was recorded. Nothing it does can change a row. */
export interface RehearsalStore {
  reading<T>(work: (reading: RehearsalReading) => Promise<T>): Promise<T>;
}
