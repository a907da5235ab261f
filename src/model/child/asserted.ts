import type { FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { Occurred } from '../time/occurred';

/** One agency's latest word on one field, and where it is recorded. */
export interface Assertion<T> {
  readonly value: T;
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
}

/**
 * A field as the agencies assert it: one latest assertion per agency, in agency order, and the one that
 * protocol precedence shows. Two agencies can disagree and both be seen.
 */
export interface Asserted<T> {
  readonly shown: Assertion<T> | null;
  readonly assertions: readonly Assertion<T>[];
}
