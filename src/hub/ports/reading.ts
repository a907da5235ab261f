import type { Audience } from '../../access/audience';
import type { Decisions } from '../../access/decision';
import type { PersonViewer } from '../../access/viewer';
import type { Coded, MissingCategory, RiskLevel } from '../../model/agency-fact/fact-body';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Asserted } from '../../model/child/asserted';
import type { ChildState, ReviewReason } from '../../model/child/child-state';
import type { ReturnInterviewState } from '../../model/interview/return-interview-state';
import type {
  ChronologyEntry,
  MissingEpisodeState,
  MissingEpisodeStatus,
} from '../../model/missing-episode/missing-episode-state';
import type { CareInOutline, PlacementLocations } from '../../model/placement/placement-location';
import type { LinkedEpisodeView } from './linked-episode-view';
import type { MeetingView } from './meeting-view';
import type { OnReturnView } from './on-return-view';
import type { ProfileView } from './profile-view';
import type { PromptsView } from './prompts-view';
import type { ResponsePart, ResponseParts } from '../../model/response/response-parts';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { Rating } from '../../model/pattern/triage-state';
import type { Instant } from '../../model/time/occurred';
import type { DeadlineFilter, DeadlineView, ListedDeadline } from './deadline-view';
import type { Guarded } from './guarded';
import type { Page, PageRequest } from './page';
import type { PatternReading } from './reading-patterns';

export type { Guarded } from './guarded';
export type { Page, PageRequest } from './page';
import type { NotificationFilter, NotificationView } from './notification-view';

/** A child as one audience may see them. */
export interface ChildView {
  readonly id: string;
  /** The id it was asked for by, when it was asked for by id: an older one still answers. */
  readonly askedAs?: string;
  /** Rises with every change to the child; never goes back. */
  readonly version: number;
  readonly provisional: boolean;
  /** How the child's record is to be handled; for those who may know who the child is. */
  readonly markers: ChildState['markers'];
  readonly identity: Guarded<ChildState['identity']>;
  /** Without where the child lives, which is of the whereabouts. */
  readonly care: Guarded<CareInOutline>;
  /** Those with parental responsibility, and who is around the child. */
  readonly thirdParties: Guarded<Pick<ChildState, 'parentalResponsibility' | 'network'>>;
  /** Where the child goes, lives and lived. */
  readonly whereabouts: Guarded<Pick<ChildState, 'places'> & PlacementLocations>;
  /** Standings that tell of a risk. */
  readonly risk: Guarded<Pick<ChildState, 'concerns'>>;
  readonly missingPeriods: ChildState['missingPeriods'];
}

/** Which children to list; a filter on what the audience may not see matches nothing. */
export interface ChildFilter {
  /** The Department's codes, for instance U4. Matches any placement the child ever had unless `inPlacement` narrows it. */
  readonly placementTypes?: readonly string[];
  /** Only children with a placement that has not ended. */
  readonly inPlacement?: boolean;
  /** Only children with a statutory missing period. */
  readonly withMissingPeriods?: boolean;
}

/** What an interview tells of risk. `triaged` is the hub's own rating of the child, whatever the referral's was. */
export interface InterviewRisk extends Pick<ReturnInterviewState, 'safeguarding' | 'disclosures'> {
  readonly triaged: Rating | null;
}

/** An independent return interview as one audience may see it. */
export interface ReturnInterviewView extends Pick<
  ReturnInterviewState,
  | 'provider'
  | 'status'
  | 'rating'
  | 'referred'
  | 'offered'
  | 'contacted'
  | 'initiated'
  | 'completed'
  | 'refused'
  | 'refusedByOthers'
  | 'interviewer'
  | 'childChose'
  | 'independence'
  | 'arrangements'
  | 'arrangementsLacking'
  | 'unanswered'
  | 'parentsViewDue'
> {
  /** The more urgent of the referral's rating and the hub's own: the colour alone, for whoever puts interviews in order. */
  readonly takenAs: Rating | null;
  /** Other missing episodes that the same talk served. */
  readonly alsoOf: readonly string[];
  readonly id: string;
  readonly childId: string;
  /** The missing episode it is of; `null` while none is known. */
  readonly missingEpisodeId: string | null;
  readonly risk: Guarded<InterviewRisk>;
  readonly content: Guarded<Pick<ReturnInterviewState, 'debrief' | 'prevention' | 'parentsView'>>;
  readonly thirdParties: Guarded<Pick<ReturnInterviewState, 'withWhom'>>;
}

/** Something a person must look at, of a child the audience may know of. */
export interface ReviewView {
  readonly id: string;
  readonly childId: string;
  readonly reason: ReviewReason;
  readonly field: string;
  /** Whose record gave rise to it. */
  readonly by: AgencyId;
  /** The other child of a doubtful match, if the audience may know of them. */
  readonly otherChildId: string | null;
}

/** A missing episode as one audience may see it. */
export interface MissingEpisodeView {
  readonly id: string;
  /** The id it was asked for by, when it was asked for by id: an older one still answers. */
  readonly askedAs?: string;
  readonly childId: string;
  /** The child's version at this reading. */
  readonly version: number;
  readonly status: MissingEpisodeStatus;
  readonly owner: AgencyId;
  /** Known from returns and backfills alone. */
  readonly historical: boolean;
  readonly category: Asserted<Coded<MissingCategory>>;
  readonly reportedAt: MissingEpisodeState['reportedAt'];
  readonly recordedAt: MissingEpisodeState['recordedAt'];
  readonly locatedAt: MissingEpisodeState['locatedAt'];
  readonly returnedAt: MissingEpisodeState['returnedAt'];
  readonly closedAt: MissingEpisodeState['closedAt'];
  readonly deadlines: readonly DeadlineView[];
  readonly response: ResponseParts['existence'];
  readonly whereabouts: Guarded<
    Pick<MissingEpisodeState, 'lastSeen' | 'missingFrom' | 'foundPlace'> & ResponsePart<'whereabouts'>
  >;
  readonly risk: Guarded<
    Pick<MissingEpisodeState, 'risk' | 'delay' | 'circumstances'> & ResponsePart<'risk'>
  >;
  readonly thirdParties: Guarded<Pick<MissingEpisodeState, 'reporter'>>;
}

/** Filters apply to what the audience sees: a withheld value matches nothing. */
export interface MissingEpisodeFilter {
  /** Only episodes that are neither closed nor cancelled, those of children who are back too. */
  readonly open?: boolean;
  /** Only episodes of children who are neither found well nor back. */
  readonly stillGone?: boolean;
  readonly statuses?: readonly MissingEpisodeStatus[];
  readonly riskLevels?: readonly RiskLevel[];
  readonly childIds?: readonly string[];
}

/** What an operation has shown so far: kept by the session itself, so that no resolver can forget to say. */
export interface Ledger {
  readonly children: ReadonlySet<string>;
  readonly shown: ReadonlySet<InformationCategory>;
  readonly withheld: ReadonlySet<InformationCategory>;
  /** Each child's access version at the snapshot; compared again when the disclosure is recorded. */
  readonly accessVersions: ReadonlyMap<string, number>;
}

/** What an audience may have of one child, beside what the hub itself records. */
export interface AllowedOfChild {
  /** The child's id now, whatever older id it was asked for by. */
  readonly childId: string;
  readonly categories: ReadonlySet<InformationCategory>;
}

/**
 * One operation's reading: a single REPEATABLE READ snapshot under the audience's row-level-security claims.
 * Ids that are unknown, merged away or not the audience's to know are simply absent from what comes back;
 * an older id answers with the row it now names. Asked by ids, rows come once per id that answers, in the ids' order.
 * A database error rejects, and every later read of the session with it: an answer is whole or it is none.
 */
export interface ReadSession extends PatternReading {
  readonly audience: Audience;
  readonly decisions: Decisions;
  /** The instant the reading is judged at. */
  readonly now: Date;
  readonly ledger: Ledger;
  missingEpisodes(filter: MissingEpisodeFilter, page: PageRequest): Promise<Page<MissingEpisodeView>>;
  /** Clocks that run, also of episodes that are over; what is due first comes first. */
  deadlines(filter: DeadlineFilter, page: PageRequest): Promise<Page<ListedDeadline>>;
  /** The clocks beside the missing episodes, by the child's id asked with. */
  deadlinesOfChildren(childIds: readonly string[]): Promise<ReadonlyMap<string, readonly DeadlineView[]>>;
  missingEpisodesByIds(ids: readonly string[]): Promise<readonly MissingEpisodeView[]>;
  missingEpisodesOfChildren(childIds: readonly string[]): Promise<readonly MissingEpisodeView[]>;
  /** By the id asked with. */
  chronologyOf(
    missingEpisodeIds: readonly string[],
  ): Promise<ReadonlyMap<string, Guarded<readonly ChronologyEntry[]>>>;
  /** Of other children in sight only, by the id asked with; the latest first. */
  linkedMissingEpisodes(
    missingEpisodeIds: readonly string[],
  ): Promise<ReadonlyMap<string, Guarded<readonly LinkedEpisodeView[]>>>;
  childrenByIds(ids: readonly string[]): Promise<readonly ChildView[]>;
  children(filter: ChildFilter, page: PageRequest): Promise<Page<ChildView>>;
  /** By the id asked with. */
  profilesOfChildren(childIds: readonly string[]): Promise<ReadonlyMap<string, ProfileView>>;
  /** Those of the audience's agency, told or to tell; the latest first, then by id. */
  notifications(filter: NotificationFilter, page: PageRequest): Promise<Page<NotificationView>>;
  notificationsByIds(ids: readonly string[]): Promise<readonly NotificationView[]>;
  notificationsOfMissingEpisodes(ids: readonly string[]): Promise<readonly NotificationView[]>;
  /** By the id asked with. */
  promptsOfChildren(childIds: readonly string[]): Promise<ReadonlyMap<string, PromptsView>>;
  returnInterviewsByIds(ids: readonly string[]): Promise<readonly ReturnInterviewView[]>;
  returnInterviewsOfChildren(childIds: readonly string[]): Promise<readonly ReturnInterviewView[]>;
  returnInterviewsOfMissingEpisodes(ids: readonly string[]): Promise<readonly ReturnInterviewView[]>;
  /** Most recent first step first, then id. */
  returnInterviews(page: PageRequest): Promise<Page<ReturnInterviewView>>;
  /** By the id asked with. */
  meetingsOfChildren(
    childIds: readonly string[],
  ): Promise<ReadonlyMap<string, Guarded<readonly MeetingView[]>>>;
  /** By the id asked with. */
  onReturnOfChildren(childIds: readonly string[]): Promise<ReadonlyMap<string, OnReturnView>>;
  /** All that is recorded on returns of the episode's child, by the episode's id asked with. */
  onReturnOfMissingEpisodes(ids: readonly string[]): Promise<ReadonlyMap<string, OnReturnView>>;
  /** Reviews of children in sight, in child order. */
  reviews(page: PageRequest): Promise<Page<ReviewView>>;
  /** Names of agencies in the registry, by id; an id that is not registered is absent. Nothing here is about a child. */
  agencyNames(): Promise<ReadonlyMap<string, string>>;
  /** The nearest instant after now at which a relation of this audience to one of the children starts or ends. */
  nextRelationEdge(childIds: readonly string[] | null): Promise<Instant | null>;
  /** The feed position this snapshot includes everything up to. */
  position(): Promise<bigint>;
  /**
   * Of each child that answers, by the id asked with, the categories among those asked for that this audience may have:
   * for fields that are not of the hub's own records. What is allowed and what is withheld is noted as shown and withheld.
   */
  allowedOf(
    childIds: readonly string[],
    categories: readonly InformationCategory[],
  ): Promise<ReadonlyMap<string, AllowedOfChild>>;
  /**
   * Gives the connection back for as long as nothing is read; what is read after it comes from a newer snapshot. For
   * whoever waits for somebody outside.
   */
  rest(): Promise<void>;
  /** Ends the snapshot. Idempotent. */
  close(): Promise<void>;
}

/** Where operations get their sessions. */
export interface Reading {
  /** Opens a session lazily: no connection is taken before the first read. */
  open(audience: Audience, decisions: Decisions, pool: 'http' | 'live'): ReadSession;
}

/** A consultation to be written before an answer leaves. */
export interface Consultation {
  readonly viewer: PersonViewer;
  readonly audience: Audience;
  readonly operation: string;
  readonly ledger: Ledger;
}

/** A disclosure to be written before the first byte of a frame leaves: one per change and group. */
export interface Disclosure {
  readonly id: string;
  readonly audience: Audience;
  readonly groupKey: string;
  readonly operation: string;
  readonly position: bigint;
  readonly ledger: Ledger;
  readonly payloadDigest: string;
}

/** One socket in one group, from when it joined: whoever is present receives the group's frames. */
export interface Presence {
  readonly id: string;
  readonly viewer: PersonViewer;
  readonly audience: Audience;
  readonly groupKey: string;
  readonly operation: string;
  readonly joinedPosition: bigint;
}

/**
 * The access record. If a row cannot be written the promise rejects, and nothing may be sent.
 * Rows are added, never changed; a presence alone gains its last delivered position and its end.
 */
export interface AccessRecord {
  consulted(consultation: Consultation): Promise<void>;
  /**
   * Writes all in one transaction and, in the same transaction, compares each child's access version (and the
   * agreements' and revocations' epoch) with the ledger's. Answers, per disclosure, `recorded` or `moved`:
   * a moved one is not recorded and its result must be thrown away and made anew.
   */
  disclosed(disclosures: readonly Disclosure[], epoch: bigint): Promise<readonly ('recorded' | 'moved')[]>;
  joined(presences: readonly Presence[]): Promise<void>;
  delivered(ids: readonly string[], position: bigint): Promise<void>;
  left(ids: readonly string[], position: bigint): Promise<void>;
}
