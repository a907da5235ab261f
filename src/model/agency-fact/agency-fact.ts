import type { Instant, Occurred } from '../time/occurred';
import type { FactBody } from './fact-body';
import type { FactKey } from './fact-key';
import type { SubjectRef } from './subject-ref';

export type { FactKey } from './fact-key';
export type { SubjectRef } from './subject-ref';

/** Who said it, as the source knows them: a collar number or user id, never shown outside their agency. */
export interface Author {
  readonly ref: string | null;
  /** Rank or role as the source's code list gives it, lower case, for instance `duty-inspector`. */
  readonly rank: string | null;
}

/** One thing one agency asserts of one subject. Facts are appended, never changed. */
export interface AgencyFact<Body extends FactBody = FactBody> {
  readonly key: FactKey;
  readonly subject: SubjectRef;
  /** When it happened (an interval). When it reached the hub is the store's concern and orders nothing. */
  readonly occurred: Occurred;
  readonly author: Author;
  /** Returns and backfills: they change state and patterns, never clocks or notifications. */
  readonly historical: boolean;
  /** When the hub was told (UTC); set on facts read back. Shown beside when it happened, and orders nothing. */
  readonly receivedAt?: Instant;
  readonly body: Body;
}
