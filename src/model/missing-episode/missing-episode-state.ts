import type { FactKey, SubjectRef } from '../agency-fact/agency-fact';
import type { Coded, FactKind, MissingCategory, RiskLevel } from '../agency-fact/fact-body';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted } from '../child/asserted';
import type { Deadline } from '../deadline/deadline';
import type { ResponseState } from '../response/response-state';
import type { Instant, Occurred } from '../time/occurred';

/**
 * Where a missing episode stands. `noticed` while nobody has told the police; `reported` until police decide; `delayed`, `missing`, `away` and `absent` while
 * it lasts; `located` and `returned` are not yet `closed`: an interview may be owed. `cancelled` is a void report.
 */
export type MissingEpisodeStatus =
  | 'noticed'
  | 'reported'
  | 'delayed'
  | 'missing'
  | 'away'
  | 'absent'
  | 'located'
  | 'returned'
  | 'closed'
  | 'cancelled';

/** What a line of the chronology may be. A withdrawal takes a line's place and is not told. */
export type ChronologyKind = Exclude<FactKind, 'withdrawn'>;

/** One line of the chronology: what kind of thing, by whom, when. The words are kept by the fact. */
export interface ChronologyEntry {
  readonly fact: FactKey;
  readonly by: AgencyId;
  readonly kind: ChronologyKind;
  readonly occurred: Occurred;
  /** When the hub was told (UTC); it orders nothing, and two hubs told at different times agree on all else. */
  readonly receivedAt: Instant | null;
  readonly text: string | null;
}

/** One period from report to return, as folded. */
export interface MissingEpisodeState {
  /**
   * Where the first news of it was recorded: a log, and in `part` the subject; line and revision are 0. No fact has
   * this key. The episode's id is derived from it.
   */
  readonly founding: FactKey;
  /** Every such place that could have founded it, this one too; ids derived from them stay as aliases, whatever arrived first. */
  readonly couldFound: readonly FactKey[];
  /** Other children with whom the child went or is thought to be, by any agency's word, each once. */
  readonly companions: readonly SubjectRef[];
  /** The agency whose log holds it: the force that took the report owns it until transferred (WY 4). */
  readonly owner: AgencyId;
  readonly status: MissingEpisodeStatus;
  /** Known from returns and backfills alone: it is kept as history and runs no clock. */
  readonly historical: boolean;
  readonly category: Asserted<Coded<MissingCategory>>;
  readonly risk: Asserted<Coded<RiskLevel>>;
  readonly reportedAt: Asserted<Occurred>;
  readonly recordedAt: Asserted<Occurred>;
  readonly locatedAt: Asserted<Occurred>;
  readonly returnedAt: Asserted<Occurred>;
  readonly closedAt: Asserted<Occurred>;
  readonly lastSeen: Asserted<{ readonly at: Occurred; readonly place: string | null }>;
  readonly missingFrom: Asserted<string>;
  readonly foundPlace: Asserted<string>;
  readonly delay: Asserted<{ readonly rationale: string | null; readonly reviewAt: Instant | null }>;
  readonly circumstances: Asserted<string>;
  readonly reporter: Asserted<{
    readonly name: string | null;
    readonly relationship: string | null;
    readonly telephone: string | null;
  }>;
  readonly response: ResponseState;
  readonly deadlines: readonly Deadline[];
  readonly chronology: readonly ChronologyEntry[];
}
