import type { FactKey, SubjectRef } from '../agency-fact/agency-fact';
import type { Coded, Marker, Sex } from '../agency-fact/fact-body';
import type { AgencyId } from '../agency/agency-id';
import type { Deadline } from '../deadline/deadline';
import type { OnReturnState } from '../interview/on-return-state';
import type { Prompt } from '../prompt/prompt';
import type { ReturnInterviewState } from '../interview/return-interview-state';
import type { MeetingState } from '../meeting/meeting-state';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { PatternsState } from '../pattern/pattern-state';
import type { PlacedOccurrence } from '../pattern/placed-occurrence';
import type { Telling } from '../telling/telling';
import type { PhilomenaProfile } from '../plan/philomena-profile';
import type { ChildPlans } from '../plan/plan-state';
import type { ProfileVersions } from '../plan/profile-versions';
import type { CalendarDate, Instant } from '../time/occurred';
import type { Asserted } from './asserted';
import type {
  AuthorityPeriod,
  ChildsPlace,
  HeldIdentifier,
  LegalStatusPeriod,
  MissingPeriod,
  NamedProfessional,
  NetworkMember,
  ParentalResponsibility,
  PlacementPeriod,
  StandingPeriod,
} from './care-history';

/**
 * Why an agency, unit, caseload, meeting, commission or grant may know of the child, and from when to when
 * (UTC; `to` excluded, `null` open-ended). The scope's text is what access and live match on:
 * `agency:<id>`, `unit:<agency>:<unit>`, `caseload:<agency>:<person>`, `meeting:<id>:<agency>` for each agency invited,
 * `commission:<id>:<agency>` for the provider commissioned: knowing a meeting's id is not yet being invited to it.
 */
export interface Relation {
  readonly scope: string;
  readonly because:
    'recorded-by' | 'responsible-authority' | 'host-authority' | 'placement' | 'asked-to-own' | 'stated';
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Something a person must look at. The child is live meanwhile. */
export interface ReviewTask {
  readonly reason: ReviewReason;
  /** The field in question, never its content. */
  readonly field: string;
  readonly fact: FactKey;
  /** For a doubtful match: a subject of the other child. */
  readonly other: SubjectRef | null;
}

/**
 * Why somebody must look. `possible-match`: perhaps the same person as another, not certainly so. `identifier-conflict`:
 * an identifier in common with somebody who is otherwise another person. `interview-without-episode`: an interview of a
 * missing episode nobody reported. `without-authority`: a decision by somebody who may not take it, kept and not shown.
 */
export type ReviewReason =
  | 'unrecognised-code'
  | 'unrecognised-authority'
  | 'provisional-child'
  | 'contradiction'
  | 'possible-match'
  | 'identifier-conflict'
  | 'interview-without-episode'
  | 'without-authority';

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
    readonly alsoKnownAs: Asserted<readonly string[]>;
    readonly ethnicity: Asserted<Coded<string>>;
    /** As the child describes it, beside sex as recorded. */
    readonly gender: Asserted<Coded<string>>;
    /** First language, as an ISO 639 code. */
    readonly language: Asserted<Coded<string>>;
    readonly interpreterNeeded: Asserted<boolean>;
    readonly identifiers: readonly HeldIdentifier[];
  };
  readonly care: {
    readonly lookedAfter: Asserted<boolean>;
    readonly responsibleAuthority: Asserted<AgencyId>;
    readonly hostAuthority: Asserted<AgencyId>;
    readonly placement: Asserted<string>;
    /** Which councils answered for the child and hosted them, and when. */
    readonly authorities: readonly AuthorityPeriod[];
    /** Lists are in order of their beginning. */
    readonly placements: readonly PlacementPeriod[];
    readonly legalStatuses: readonly LegalStatusPeriod[];
    readonly professionals: readonly NamedProfessional[];
    /** What the child is to social care over time; a concern about trafficking is among `concerns`. */
    readonly standings: readonly StandingPeriod[];
    /** Whether the NHS's child-protection alert was active when each agency last looked. */
    readonly alert: Asserted<boolean>;
  };
  /** Standings that tell of a risk to the child, and are shared as such. */
  readonly concerns: readonly StandingPeriod[];
  readonly parentalResponsibility: readonly ParentalResponsibility[];
  /** Who is around the child, by whose word and when. */
  readonly network: readonly NetworkMember[];
  readonly places: readonly ChildsPlace[];
  readonly profile: PhilomenaProfile;
  /** Every version of each of its sections: what was said before stays. */
  readonly profileVersions: ProfileVersions;
  readonly plans: ChildPlans;
  /** As the annual return counts them: kept beside the missing episodes, never among them. */
  readonly missingPeriods: readonly MissingPeriod[];
  readonly markers: readonly Marker[];
  readonly relations: readonly Relation[];
  readonly missingEpisodes: readonly MissingEpisodeState[];
  readonly returnInterviews: readonly ReturnInterviewState[];
  /** Absences and missing episodes on one line, what they raise, and how a return interview is rated. */
  readonly patterns: PatternsState;
  /** Where the occurrences are counted with other children's. */
  readonly placed: readonly PlacedOccurrence[];
  readonly onReturn: OnReturnState;
  readonly meetings: readonly MeetingState[];
  /** Who is to be told of what, and what came of it. */
  readonly tellings: readonly Telling[];
  /** What is owed for the child beside any missing episode, for instance that plans reach a new placement. */
  readonly deadlines: readonly Deadline[];
  /** What protocols have somebody do, done or not; none without protocols. */
  readonly prompts: readonly Prompt[];
  readonly reviews: readonly ReviewTask[];
}
