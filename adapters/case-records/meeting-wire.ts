import type { Modified } from './modified';

/** Which missing episode a row is of: the authority's own row of it, or the log of a force. */
export interface OfEpisode {
  readonly miss_table_id?: string;
  readonly force?: string;
  readonly log?: string;
}

export interface WireTelling extends Modified, OfEpisode {
  readonly id: string;
  readonly what: string;
  readonly whom?: string;
  readonly rule?: string;
  readonly route?: string;
  readonly notification?: string;
  readonly reason?: string;
  readonly at?: string;
}

/** Which meeting: its reference, and the agency that called it when that is not the sender. */
export interface OfMeeting {
  readonly meeting_id: string;
  readonly convened_by?: string;
}

export interface WireMeeting extends Modified, OfEpisode, OfMeeting {
  readonly meeting?: string;
  readonly convened_at?: string;
  readonly meets_at?: string;
  readonly invited?: readonly string[];
  readonly roles?: readonly string[];
  readonly chair?: string;
  readonly held_at?: string;
  readonly attended?: readonly string[];
  readonly outcome?: string;
  readonly cancelled_at?: string;
  readonly cancelled_reason?: string;
}

export interface WireMeetingDecision extends Modified, OfMeeting {
  readonly id: string;
  readonly item: string;
  readonly decision: string;
  readonly decided_at?: string;
}

export interface WireMeetingAction extends Modified, OfMeeting {
  readonly action_id: string;
  readonly revision?: number;
  readonly what: string;
  readonly owner: string;
  readonly due_on?: string;
  readonly state?: string;
}
