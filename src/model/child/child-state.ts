import type { FactKey, SubjectRef } from '../agency-fact/agency-fact';
import type { Coded, Marker, Sex } from '../agency-fact/fact-body';
import type { AgencyId } from '../agency/agency-id';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { CalendarDate, Instant } from '../time/occurred';
import type { Asserted } from './asserted';

/**
 * Why an agency, unit, caseload, meeting, commission or grant may know of the child, and from when to when
 * (UTC; `to` excluded, `null` open-ended). The scope's text is what access and live match on:
 * `agency:<id>`, `unit:<agency>:<unit>`, `caseload:<agency>:<person>`, `meeting:<id>:<agency>` for each agency invited,
 * `commission:<id>:<agency>` for the provider commissioned: knowing a meeting's id is not yet being invited to it.
 */
export interface Relation {
  readonly scope: string;
  readonly because: 'recorded-by' | 'responsible-authority' | 'host-authority' | 'stated';
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Something a person must look at. The child is live meanwhile. */
export interface ReviewTask {
  readonly reason: 'unrecognised-code' | 'unrecognised-authority' | 'provisional-child' | 'contradiction';
  /** The field in question, never its content. */
  readonly field: string;
  readonly fact: FactKey;
}

/** All that the facts of one child's subjects add up to. Equal facts give an equal state, whatever order they came in. */
export interface ChildState {
  /** The subject whose first fact is earliest; the child's id is derived from it. */
  readonly founding: SubjectRef;
  /** In canonical order. */
  readonly subjects: readonly SubjectRef[];
  readonly identity: {
    readonly givenName: Asserted<string>;
    readonly familyName: Asserted<string>;
    readonly dateOfBirth: Asserted<CalendarDate>;
    readonly sex: Asserted<Coded<Sex>>;
  };
  readonly care: {
    readonly lookedAfter: Asserted<boolean>;
    readonly responsibleAuthority: Asserted<AgencyId>;
    readonly hostAuthority: Asserted<AgencyId>;
    readonly placement: Asserted<string>;
  };
  readonly markers: readonly Marker[];
  readonly relations: readonly Relation[];
  readonly missingEpisodes: readonly MissingEpisodeState[];
  readonly reviews: readonly ReviewTask[];
}
