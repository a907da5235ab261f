import type { ActName } from '../../access/act-name';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { RiskLevel } from '../../model/agency-fact/fact-body';
import type { Noticed } from '../../model/agency-fact/response-facts';
import type { ChildsPart, PlanKind, PlanReviewer } from '../../model/agency-fact/plan-facts';
import type { ProfileSection } from '../../model/agency-fact/profile-facts';
import type { AgencyId } from '../../model/agency/agency-id';
import type { TellingRoute } from '../../model/telling/telling';
import type { Recipient } from '../../model/agency-fact/telling-facts';
import type { InterviewSaid } from '../../model/interview/interview-event';
import type { MeetingAct } from './meeting-acts';
import type { OnReturnAct } from './on-return-acts';
import type { BrokenRule } from '../../model/rule/broken-rule';
import type { CalendarDate, Instant } from '../../model/time/occurred';
import type { RespondName, ResponseSaid } from './response-said';

/** What every act says: its key, which the caller makes up and repeats when it asks again for the same. */
interface Keyed<Name extends ActName> {
  readonly name: Name;
  readonly key: string;
}

/**
 * A child is not where they were expected, and somebody noticed: a missing episode begins, whatever comes of it, before anybody
 * reports it (NF 3.5). While one of theirs is open it is news of that one. `at` is now when left out.
 */
export interface RecordNoticed extends Keyed<'record-noticed'> {
  readonly childId: string;
  readonly at: Instant | null;
  readonly said: Omit<Noticed, 'kind' | 'episode'>;
}

/** Sets the level of risk in a missing episode. */
export interface SetRiskLevel extends Keyed<'set-risk-level'> {
  readonly missingEpisodeId: string;
  readonly level: RiskLevel;
  readonly rationale: string;
  /** The level the caller believes is shown; `null` when they do not say. */
  readonly expectedLevel: RiskLevel | null;
}

/** The child was found; `at` is now when left out. */
export interface RecordLocated extends Keyed<'record-located'> {
  readonly missingEpisodeId: string;
  readonly at: Instant | null;
  readonly place: string | null;
  readonly wellBeingConfirmed: boolean;
}

/** The child is back; `at` is now when left out. */
export interface RecordReturned extends Keyed<'record-returned'> {
  readonly missingEpisodeId: string;
  readonly at: Instant | null;
  readonly to: string | null;
}

/** States sections of a child's Philomena profile, each whole: it replaces what the same agency said of it before. */
export interface UpdatePhilomenaProfile extends Keyed<'update-philomena-profile'> {
  readonly childId: string;
  /** The revision the caller was shown: see `profileRevision`. */
  readonly expectedRevision: string;
  readonly sections: readonly ProfileSection[];
}

/** States a version of a plan, whole; the same content said again agrees to the one there is. */
export interface StatePlan extends Keyed<'state-plan'> {
  readonly childId: string;
  readonly plan: PlanKind;
  /** The revision the caller was shown: see `planRevision`. `null` when there is no such plan yet. */
  readonly expectedRevision: string | null;
  readonly titled: string | null;
  readonly parts: Readonly<Record<string, string>>;
  readonly agreedBy: readonly AgencyId[];
  readonly reviewOn: CalendarDate | null;
  readonly childsPart: ChildsPart | null;
}

/** A plan was looked at again. The profile has a revision of its own, which is not asked for here. */
export interface ReviewPlan extends Keyed<'review-plan'> {
  readonly childId: string;
  readonly plan: PlanKind | 'philomena-profile';
  readonly expectedRevision: string | null;
  readonly by: readonly AgencyId[];
  readonly with: readonly PlanReviewer[];
  readonly changed: boolean;
}

/** Disputes a plan; a trigger plan only before or after a missing episode. */
export interface ChallengePlan extends Keyed<'challenge-plan'> {
  readonly childId: string;
  readonly plan: PlanKind;
  readonly reason: string;
}

/** Something said of a plan. */
export type PlanAct = StatePlan | ReviewPlan | ChallengePlan;

/**
 * Something of a return interview, as its provider tells it. Its key is its place at the provider, referral and event: the
 * same event may also come by the provider's topic.
 */
export interface RecordInterviewEvent {
  readonly name: 'record-interview-step' | 'record-debrief' | 'record-interview-refusal';
  readonly childId: string;
  /** `null` when the provider does not say which: the fold then finds it by time. */
  readonly missingEpisodeId: string | null;
  readonly referral: string;
  readonly eventId: string;
  readonly at: Instant;
  readonly said: InterviewSaid;
  /** Of one carried out: other missing episodes it was about. */
  readonly alsoMissingEpisodeIds?: readonly string[];
}

/** The caller's agency has what it was told. */
export interface AcknowledgeNotification extends Keyed<'acknowledge-notification'> {
  readonly childId: string;
  readonly notificationId: string;
}

/** Somebody was told of a missing episode; `at` is now when left out, `rule` the protocol's when it is of one only. */
export interface RecordTelling extends Keyed<'record-telling'> {
  readonly missingEpisodeId: string;
  readonly recipient: Recipient;
  readonly rule: string | null;
  readonly at: Instant | null;
  readonly route: TellingRoute | null;
}

/** Parents and others with parental responsibility must not be told of a missing episode (DfE 66). */
export interface BarTelling extends Keyed<'bar-telling'> {
  readonly missingEpisodeId: string;
  readonly rationale: string;
}

/** Something said of who is to be told. */
export type TellingAct = AcknowledgeNotification | RecordTelling | BarTelling;

/** Two children are one person. Each is named by any id it has or had. */
export interface LinkChildren extends Keyed<'link-children'> {
  readonly childId: string;
  readonly otherChildId: string;
  readonly reason: string;
}

/** Two are not one person: parts from the child who was once given out as the other, and the subjects named. */
export interface UnlinkChildren extends Keyed<'unlink-children'> {
  readonly childId: string;
  readonly otherChildId: string | null;
  readonly subjects: readonly SubjectRef[];
  readonly reason: string;
}

/** A decision about who is one child with whom. */
export type ChildrenAct = LinkChildren | UnlinkChildren;

/** Something recorded or decided of the response; `at` is now when left out. Which missing episode, the act says. */
export interface Respond extends Keyed<RespondName> {
  readonly missingEpisodeId: string;
  readonly at: Instant | null;
  readonly said: ResponseSaid;
}

/** The child went with another, or is thought to be with them: each has a missing episode and a record of their own. */
export interface RecordMissingWith extends Keyed<'record-missing-with'> {
  readonly missingEpisodeId: string;
  readonly at: Instant | null;
  /** By any id the other child has or had; both must be in sight. */
  readonly otherChildId: string;
}

/** Has a child's record restricted, for honour-based violence and the like, or no longer (WM policy). */
export interface RestrictRecord extends Keyed<'restrict-record'> {
  readonly childId: string;
  readonly restricted: boolean;
}

/** Something done to a missing episode. */
export type MissingEpisodeAct = SetRiskLevel | RecordLocated | RecordReturned | Respond;

/** Something said of one child. */
export type OneChildAct =
  | RecordNoticed
  | MissingEpisodeAct
  | RecordMissingWith
  | RestrictRecord
  | UpdatePhilomenaProfile
  | PlanAct
  | RecordInterviewEvent
  | MeetingAct
  | OnReturnAct
  | TellingAct;

/** Something a person does to a child through the hub. */
export type Act = OneChildAct | ChildrenAct;

/** The child's id, and the id of what was acted on: a missing episode, an interview, or the child. */
export interface Done {
  readonly kind: 'done';
  readonly childId: string;
  readonly about: string;
}

/**
 * What came of an act. `done`, first or repeated: the same under the same key. `not-found`: there is no such child, or
 * not for this audience. `conflict`: the key was used for something else. `stale`: the caller had seen something older;
 * nothing was written, and `current` is the revision there is now, where there are any. `away`: the store failed; the act may have been done, and the same key may be sent again.
 */
export type ActOutcome =
  | Done
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'stale'; readonly current?: number }
  | ({ readonly kind: 'refused' } & BrokenRule)
  | { readonly kind: 'away' };
