import type { SystemViewer } from '../../access/viewer';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Duty } from '../../model/deadline/deadline';
import type { ClockEvent, RecordedEvent, RunningClock } from '../../model/deadline/judge-clock';
import type { Instant } from '../../model/time/occurred';
import type { LogRecord } from './event-log';

/** One reckoning of a clock: what is told of it is told of this rule, anchor, due time and owner. */
export interface Reckoning {
  readonly childId: string;
  /** `null` for a clock beside the missing episodes. */
  readonly missingEpisodeId: string | null;
  readonly rule: string;
  /** Text of the key of the fact that started it. Never leaves the hub: it names a source's record. */
  readonly anchor: string;
  readonly dueAt: Instant;
  readonly owner: AgencyId;
}

/** A reckoning with its clock, `null` when that is gone or reckoned otherwise now, and what was recorded of it. */
export interface WatchedClock {
  readonly reckoning: Reckoning;
  readonly clock: (RunningClock & Pick<Duty, 'ownerRole' | 'managerRole'>) | null;
  readonly recorded: readonly ToldEvent[];
}

/** An event recorded before, and the role within the agency that it was told to; `null` when nobody noted any. */
export interface ToldEvent extends RecordedEvent {
  readonly role: string | null;
}

/** An event to record, and the record that tells the owner; `null` when there is nobody or nothing to tell. */
export interface EventToRecord extends ToldEvent {
  readonly reckoning: Reckoning;
  readonly notice: LogRecord | null;
}

/** What one turn comes to: events in order, and when to look at children again; a child left out waits for its next change. */
export interface WatchVerdict {
  readonly events: readonly EventToRecord[];
  readonly lookAgain: readonly { readonly childId: string; readonly at: Instant }[];
}

/** How many children a turn looked at, and what it recorded for the first time. */
export interface WatchTurn {
  readonly children: number;
  readonly recorded: readonly ClockEvent[];
}

/** Where clocks are watched. Any number of watchers may take turns; no two look at one child at a time. */
export interface WatchStore {
  /**
   * Claims at most `limit` children that are to be looked at by `now`, passing over those another holds, asks what is to be
   * told of their clocks, and writes that in the same transaction: event, change of the child and notice, or none of them.
   */
  turn(
    viewer: SystemViewer,
    { now, limit }: { readonly now: Date; readonly limit: number },
    judge: (clocks: readonly WatchedClock[]) => WatchVerdict,
  ): Promise<WatchTurn>;
}
