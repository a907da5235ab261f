import type { SystemViewer } from '../../access/viewer';
import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import type { ChildState } from '../../model/child/child-state';
import type { LinkMark } from '../../model/missing-episode/companions';
import type { SentTelling } from '../../model/telling/sent-telling';
import type { Instant } from '../../model/time/occurred';
import type { LogRecord } from './event-log';
import type { PlacePatternTransaction, PlaceToSave, TouchedPlace } from './place-patterns';

/** A line of an agency's record, as identified at its source, with a digest of its canonical content. */
export interface LineClaim {
  readonly agency: string;
  readonly source: string;
  readonly record: string;
  readonly line: number;
  readonly revision: number;
  readonly digest: string;
}

/** `conflict`: the same line was taken in before with other content. */
export type ClaimOutcome = 'new' | 'repeated' | 'conflict';

/** A child as stored: its id, its version and the subjects joined in it. */
export interface StoredChild {
  readonly id: string;
  readonly version: number;
  readonly subjects: readonly SubjectRef[];
}

/** A subject's match key (`matchKeysOf`), as a keyed hash: nothing in it can be read as a name or a number. */
export interface HashedMatchKey {
  readonly subject: SubjectRef;
  readonly hashed: string;
}

/** All subjects that may be one child with those asked for, locked, and the children they are in now. */
export interface LockedChildren {
  readonly subjects: readonly SubjectRef[];
  readonly children: readonly StoredChild[];
}

/** What saving writes for one child; the store adds change row, outbox row and version itself. */
export interface ChildToSave {
  readonly id: string;
  /** Every other id that may have been given out for the child. */
  readonly aliases: readonly string[];
  readonly state: ChildState;
  /** Each missing episode's id and aliases, and by what it is linked to others, in the order of the state's episodes. */
  readonly missingEpisodeIds: readonly {
    readonly id: string;
    readonly aliases: readonly string[];
    readonly links: readonly LinkMark[];
  }[];
  /** Each return interview's id, in the order of the state's interviews. */
  readonly returnInterviewIds: readonly string[];
  /** Each telling's id and older ones, in the order of the state's tellings. */
  readonly tellingIds: readonly { readonly id: string; readonly aliases: readonly string[] }[];
  /** Each review's id, and an id of the other child it may be about, in the order of the state's reviews. */
  readonly reviewIds: readonly { readonly id: string; readonly otherId: string | null }[];
  /** Where its occurrences are counted with other children's. */
  readonly places: readonly PlaceToSave[];
  /** Ids of children this one has absorbed: their derived rows go, their ids stay as aliases. */
  readonly absorbs: readonly string[];
  /** The highest version of any child its subjects were in: its own will be higher, under whichever id it was seen. */
  readonly above: number;
  /**
   * True while derived rows are being rebuilt: no change or outbox row is written. A historical fact is not quiet:
   * it changes the picture, and the fold gives it no running clock.
   */
  readonly quiet: boolean;
}

/** A record's place in the log. */
export interface LogPlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** How one record of a topic ended. Written in the transaction that took it in, so each record is accounted for once. */
export interface Receipt extends LogPlace {
  /** The sender's id for the record (CloudEvents `id`), for the sender to ask by. */
  readonly recordId: string | null;
  readonly outcome: 'accepted' | 'ignored' | 'quarantined';
  /** A code, never content. */
  readonly reason: string | null;
}

/** Something to send of a telling, and the record that tells it; `null` when nothing is to go out. */
export interface TellingToSend extends SentTelling {
  readonly notice: LogRecord | null;
}

/** One intake transaction (READ COMMITTED). All or nothing is written when `work` returns; nothing when it throws. */
export interface IntakeTransaction extends PlacePatternTransaction {
  /** One instant for all it writes. */
  readonly now: Date;
  /** Which of these places of the log are accounted for already. */
  accountedFor(places: readonly LogPlace[]): Promise<readonly boolean[]>;
  /** Accounts for records. False where another reader was first: then the whole transaction must be given up. */
  receive(receipts: readonly Receipt[]): Promise<readonly boolean[]>;
  /** Claims what is new, and says of each line how it stands. Whoever meets a conflict gives the transaction up. */
  claimLines(lines: readonly LineClaim[]): Promise<readonly ClaimOutcome[]>;
  /**
   * Takes advisory locks on the subjects, and on match keys that are about to be noted, in one order; then on their
   * children's rows in id order. Follows links and match keys, save those that are crowded.
   */
  lockChildrenOf(
    subjects: readonly SubjectRef[],
    newKeys: readonly HashedMatchKey[],
  ): Promise<LockedChildren>;
  /** Notes by what subjects may be matched from now on. What is noted stays; noting it again does nothing. */
  noteMatchKeys(keys: readonly HashedMatchKey[]): Promise<void>;
  /** Match keys of these subjects that so many have that they match nobody. */
  crowdedMatchKeys(subjects: readonly SubjectRef[]): Promise<readonly string[]>;
  /** Subjects of the child with this id or alias; none for an unknown id. */
  subjectsOfChild(id: string): Promise<readonly SubjectRef[]>;
  /**
   * Subjects of the child whom this id names, a child's or a missing episode's or an older one of either, provided that
   * one of the scopes is related to the child at the instant (UTC). None otherwise: it takes no lock, and as long to
   * find nobody as somebody it may not tell of.
   */
  subjectsInSight(id: string, scopes: readonly string[], at: Instant): Promise<readonly SubjectRef[]>;
  /** All facts of these subjects, those of superseded revisions too: which stand is the model's to say. */
  factsOf(subjects: readonly SubjectRef[]): Promise<readonly AgencyFact[]>;
  appendFacts(facts: readonly AgencyFact[]): Promise<void>;
  /** What was sent of tellings, of the children with these ids or under the tellings' own. */
  tellingsSent(childIds: readonly string[], tellingIds: readonly string[]): Promise<readonly SentTelling[]>;
  /** Notes what is sent, each once, with the record that is to go out; and under which names others are found from now on. */
  sendTellings(events: readonly TellingToSend[], renamed: readonly SentTelling[]): Promise<void>;
  /** Answers the places at which occurrences came, went or changed. */
  saveChildren(children: readonly ChildToSave[]): Promise<readonly TouchedPlace[]>;
  /** Removes children of whom no fact stands any more; answers as `saveChildren` does. */
  eraseChildren(ids: readonly string[]): Promise<readonly TouchedPlace[]>;
  quarantine(items: readonly QuarantinedRecord[]): Promise<void>;
}

/**
 * What a failure of the store means. `away`: the same work may succeed later (a lost connection, a deadlock, a
 * serialization failure, a full disk). `refused`: the database will refuse this work every time.
 */
export type FailureKind = 'away' | 'refused';

/** Where intake keeps what it takes in. */
export interface IntakeStore {
  inTransaction<T>(viewer: SystemViewer, work: (tx: IntakeTransaction) => Promise<T>): Promise<T>;
  /** `null` for an error that did not come from the database. */
  failureKind(error: unknown): FailureKind | null;
}

/** A record set aside, whole, with its reason. The bytes are the record's own and are shown to nobody but its agency's operators. */
export interface QuarantinedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly agency: string;
  readonly source: string;
  /** A code such as `malformed-json`, `wrong-shape`, `conflicting-line`. */
  readonly reason: string;
  /** Where in the record, by path and rule; never content. */
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Uint8Array | null;
}
