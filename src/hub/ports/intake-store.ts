import type { SystemViewer } from '../../access/viewer';
import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import type { ChildState } from '../../model/child/child-state';

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

/** What saving writes for one child; the store adds change row, outbox row, versions and aliases itself. */
export interface ChildToSave {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly state: ChildState;
  /** Each missing episode's id and aliases, in the order of the state's episodes. */
  readonly missingEpisodeIds: readonly { readonly id: string; readonly aliases: readonly string[] }[];
  /** Ids of children this one has absorbed: their derived rows go, their ids stay as aliases. */
  readonly absorbs: readonly string[];
  /** True while facts are historical or derived rows are being rebuilt: no change, outbox or effect rows. */
  readonly quiet: boolean;
}

/** How one record of a topic ended. Written in the transaction that took it in, so each record is accounted for once. */
export interface Receipt {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  /** The sender's id for the record (CloudEvents `id`), for the sender to ask by. */
  readonly recordId: string | null;
  readonly outcome: 'accepted' | 'ignored' | 'quarantined';
  /** A code, never content. */
  readonly reason: string | null;
}

/** One intake transaction (READ COMMITTED). All or nothing is written when `work` returns; nothing when it throws. */
export interface IntakeTransaction {
  /** False when this place of the log was accounted for before: then nothing else may be done. */
  receive(receipt: Receipt): Promise<boolean>;
  claimLines(lines: readonly LineClaim[]): Promise<readonly ClaimOutcome[]>;
  /** Takes advisory locks on the subjects in canonical order, then their children's rows in id order, following links. */
  lockChildrenOf(subjects: readonly SubjectRef[]): Promise<readonly StoredChild[]>;
  factsOf(subjects: readonly SubjectRef[]): Promise<readonly AgencyFact[]>;
  appendFacts(facts: readonly AgencyFact[]): Promise<void>;
  saveChild(child: ChildToSave): Promise<void>;
  quarantine(item: QuarantinedRecord): Promise<void>;
}

export interface IntakeStore {
  inTransaction<T>(viewer: SystemViewer, work: (tx: IntakeTransaction) => Promise<T>): Promise<T>;
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
