import type { AgencyFact } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { OnReturnState } from '../interview/on-return-state';
import type { ReturnInterviewState } from '../interview/return-interview-state';
import type { Protocols } from '../protocol/protocol';
import { NO_RESPONSE_RULES } from '../protocol/response-rules';
import type { ResponseRules } from '../protocol/response-rules';
import type { CalendarDate, Instant } from '../time/occurred';

/** What is known of the child beside the facts of one missing episode, as far as its response is judged by it. */
export interface AroundEpisode {
  /** `null`: no agency works by a protocol, and nothing is judged by one. */
  readonly protocols: Protocols | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly lookedAfter: boolean;
  /** Social care is at work with the child, so that they have a social worker. */
  readonly openCase: boolean;
  /** From when a risk of exploitation is known beside this episode (UTC); `null` when none is. */
  readonly exploitationKnownFrom: Instant | null;
  /** Items of the minimum report that are known of the child whatever the episode. */
  readonly reportItemsKnown: ReadonlySet<string>;
  /** Missing episodes of the child before this one. */
  readonly earlierEpisodes: number;
  /** The facts of the independent return interviews of this episode: they are told in its chronology. */
  readonly interviewFacts: readonly AgencyFact[];
  /** The child's return interviews, and what was recorded on their returns, of this episode and of others. */
  readonly returnInterviews: readonly ReturnInterviewState[];
  readonly onReturn: Pick<OnReturnState, 'prevention' | 'notHeld'>;
}

/** Nothing known beside the episode. */
export const NOTHING_AROUND: AroundEpisode = {
  protocols: null,
  dateOfBirth: null,
  lookedAfter: false,
  openCase: false,
  exploitationKnownFrom: null,
  reportItemsKnown: new Set(),
  earlierEpisodes: 0,
  interviewFacts: [],
  returnInterviews: [],
  onReturn: { prevention: [], notHeld: [] },
};

/** The rules an agency worked by at an instant. */
export function rulesOf({ protocols }: AroundEpisode, agency: AgencyId, at: Instant): ResponseRules {
  return protocols?.of(agency, at).response ?? NO_RESPONSE_RULES;
}

/** The rules a fact is judged by: those of whoever states it, in force when it occurred. */
export function rulesFor(around: AroundEpisode, { key, occurred }: AgencyFact): ResponseRules {
  return rulesOf(around, key.agency, occurred.start);
}
