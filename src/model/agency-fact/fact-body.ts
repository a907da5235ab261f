import type { AgencyId } from '../agency/agency-id';
import type { CalendarDate, Instant, Occurred } from '../time/occurred';
import type {
  AlertConfirmed,
  EpisodePointer,
  IdentifierHeld,
  LegalStatusRecorded,
  MissingPeriodReturned,
  NetworkMemberNamed,
  ParentalResponsibilityStated,
  PlaceNamed,
  PlacementRecorded,
  ProfessionalNamed,
  StandingRecorded,
} from './care-facts';
import type { Coded } from './coded';
import type { InterviewFact } from './interview-facts';
import type { MeetingFact } from './meeting-facts';
import type { OnReturnFact } from './on-return-facts';
import type { PlanFact } from './plan-facts';
import type { ProfileStated } from './profile-facts';
import type { ResponseFact } from './response-facts';
import type { SubjectRef } from './subject-ref';
import type { TellingFact } from './telling-facts';

export type { Coded } from './coded';

/**
 * How an agency classes the child. Four vocabularies exist for one fact and are kept side by side:
 * `absent` and `no-apparent-risk` are police categories, `away` is away from placement without
 * authorisation (looked after only; WY 3, DfE 2014), `missing` is whereabouts unknown and reported.
 */
export type MissingCategory = 'missing' | 'away' | 'absent' | 'no-apparent-risk';

/** Risk to the child or the public (WY 5): significant harm unlikely, significant harm likely, serious harm likely. */
export type RiskLevel = 'low' | 'medium' | 'high';

/** Sex as a source records it. Unknown is a recorded answer, not a missing one. */
export type Sex = 'female' | 'male' | 'unknown';

/** A handling marker: `restricted` (honour-based violence and the like), or whereabouts on a need-to-know basis. */
export type Marker = 'restricted' | 'whereabouts-need-to-know';

/** Personal identity as this source holds it. A field left out is not yet known to the source. */
export interface SubjectDescribed {
  readonly kind: 'subject-described';
  readonly givenName?: string;
  readonly familyName?: string;
  readonly dateOfBirth?: CalendarDate;
  readonly sex?: Coded<Sex>;
  /** Other names the child is known by. */
  readonly alsoKnownAs?: readonly string[];
  /** The Department for Education's code, as given. */
  readonly ethnicity?: Coded<string>;
  /** As the child describes it; sex is as recorded. */
  readonly gender?: Coded<string>;
  /** ISO 639 code of the child's first language. */
  readonly language?: Coded<string>;
  readonly interpreterNeeded?: boolean;
}

/** Care arrangements as this source holds them (WY 4 asks for both in the minimum report). */
export interface CareDescribed {
  readonly kind: 'care-described';
  readonly lookedAfter?: boolean;
  /** Only when the source's words could be tied to a registered agency. */
  readonly responsibleAuthority?: AgencyId;
  readonly hostAuthority?: AgencyId;
  /** An authority the source named but the registry does not know; kept for the review. */
  readonly unrecognisedAuthority?: string;
  readonly placement?: string;
}

/** Somebody told the police, or the control room opened a log for it (WY 4 lists what a report should hold; less is accepted). */
export interface MissingReported {
  readonly kind: 'missing-reported';
  readonly lastSeen?: { readonly at: Occurred; readonly place: string | null };
  readonly missingFrom?: string;
  readonly circumstances?: string;
  readonly reporter?: {
    readonly name: string | null;
    readonly relationship: string | null;
    readonly telephone: string | null;
  };
}

/** An agency's decision on category; police recording `missing` is this with category missing. */
export interface Classified {
  readonly kind: 'classified';
  /** Which missing episode, when the source says so by another's record; otherwise its own record's. */
  readonly episode?: EpisodePointer;
  readonly category: Coded<MissingCategory>;
  readonly rationale?: string;
}

/** A response delayed: who decided, why, and when it is looked at again (BR; NF 3.19). */
export interface ResponseDelayed {
  readonly kind: 'response-delayed';
  /** Which missing episode, when the source says so by another's record; otherwise its own record's. */
  readonly episode?: EpisodePointer;
  readonly rationale?: string;
  readonly reviewAt?: Instant;
}

/** A risk level, by whoever set it. Each level is reviewed by a supervisor (WY 5); the hub keeps every one. */
export interface RiskAssessed {
  readonly kind: 'risk-assessed';
  /** Which missing episode, when the source says so by another's record; otherwise its own record's. */
  readonly episode?: EpisodePointer;
  readonly level: Coded<RiskLevel>;
  readonly rationale?: string;
  /** When the level is looked at again (UTC; NF 3.22). */
  readonly reviewAt?: Instant;
}

/** Found. `wellBeingConfirmed` ends *missing* (College of Policing; WY 2); it does not close the episode. */
export interface Located {
  readonly kind: 'located';
  /** Which missing episode, when the source says so by another's record; otherwise its own record's. */
  readonly episode?: EpisodePointer;
  readonly place?: string;
  readonly wellBeingConfirmed: boolean;
}

/** Back at the placement, home, or another place of safety. Ends the episode; follow-up may be open. */
export interface Returned {
  readonly kind: 'returned';
  /** Which missing episode, when the source says so by another's record; otherwise its own record's. */
  readonly episode?: EpisodePointer;
  readonly to?: string;
}

/** The report was made in error, or the child was where they should be all along. */
export interface Cancelled {
  readonly kind: 'cancelled';
  readonly reason?: string;
}

/** The control room closed its log, or an authority its record of the missing episode. The log's end is not the episode's end unless the child is back or the report was void. */
export interface LogClosed {
  readonly kind: 'log-closed';
  readonly closure: Coded<'missing-person' | 'unauthorised-absence' | 'cancelled'>;
}

/** A line for the chronology: free text, kept apart from every coded field. */
export interface Noted {
  readonly kind: 'noted';
  readonly topic: 'concern' | 'note' | 'enquiry' | 'unrecognised';
  /** The source's own code when it is not in our list. */
  readonly givenCode?: string;
  readonly text?: string;
}

/** Two subjects are the same person: who says so is the fact's author, why is the reason. Undone by `subjects-unlinked`. */
export interface SubjectsLinked {
  readonly kind: 'subjects-linked';
  readonly other: SubjectRef;
  readonly reason: string;
}

/** Two subjects are not the same person after all. Rewrites nothing: both children are folded anew. */
export interface SubjectsUnlinked {
  readonly kind: 'subjects-unlinked';
  readonly other: SubjectRef;
  readonly reason: string;
}

/** A relation given or ended by a person or the hub: a caseload, a meeting's membership, a commission. */
export interface RelationStated {
  readonly kind: 'relation-stated';
  readonly scope: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A handling marker set, or taken away by the agency that set it. */
export interface MarkerStated {
  readonly kind: 'marker-stated';
  readonly marker: Marker;
  readonly set: boolean;
}

/**
 * A corrected line that no longer says anything of this person. It takes the place of what the line said of them
 * before, and adds nothing.
 */
export interface Withdrawn {
  readonly kind: 'withdrawn';
}

/** What a fact says. One variant per kind; a switch over `kind` must be exhaustive or say what it leaves out. */
export type FactBody =
  | SubjectDescribed
  | CareDescribed
  | MissingReported
  | Classified
  | ResponseDelayed
  | RiskAssessed
  | Located
  | Returned
  | Cancelled
  | LogClosed
  | Noted
  | SubjectsLinked
  | SubjectsUnlinked
  | RelationStated
  | MarkerStated
  | Withdrawn
  | IdentifierHeld
  | PlacementRecorded
  | LegalStatusRecorded
  | ProfessionalNamed
  | ParentalResponsibilityStated
  | MissingPeriodReturned
  | StandingRecorded
  | NetworkMemberNamed
  | PlaceNamed
  | AlertConfirmed
  | ProfileStated
  | PlanFact
  | InterviewFact
  | ResponseFact
  | OnReturnFact
  | MeetingFact
  | TellingFact;

/** The kinds of fact. */
export type FactKind = FactBody['kind'];
