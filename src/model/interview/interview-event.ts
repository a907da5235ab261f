import type { AgencyFact, Author, FactKey, SubjectRef } from '../agency-fact/agency-fact';
import type { EpisodePointer } from '../agency-fact/care-facts';
import type { FactBody } from '../agency-fact/fact-body';
import type { InterviewFact } from '../agency-fact/interview-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Occurred } from '../time/occurred';
import { canonicalJson } from '../value/canonical-json';

/** The source of all that providers tell of their interviews, by whichever road. */
export const INTERVIEW_SOURCE = 'return-interviews';

/** What an event says of its referral; which referral and which episode, the event says once for all. */
export type InterviewSaid = Unreferred<InterviewFact>;

type Unreferred<Fact> = Fact extends InterviewFact ? Omit<Fact, 'referral' | 'episode'> : never;

/** Where and when an event stands, and by whom. */
export interface EventPlace {
  readonly provider: AgencyId;
  /** The provider's reference of the referral: see `isReferralReference`. */
  readonly referral: string;
  /** The provider's id of the event, never used again within the referral: see `isEventId`. */
  readonly eventId: string;
  /** When it happened, as `readEventTime` reads it: a minute and an instant are two different contents. */
  readonly at: Occurred;
  readonly author: Author;
  readonly historical: boolean;
}

/**
 * One event of a return interview, as its provider tells it: by the topic, through its adapter, or by the mutation. Either road
 * makes the same facts and the same text of the same event, so the one that comes second is a repeat of the first.
 */
export interface InterviewEvent extends EventPlace {
  /**
   * The missing episode by its force's log, when the provider knows it. A mutation that is given a missing episode's id takes the
   * record of the founding key that very id was made of, so that it points to the same log however the episode is founded later.
   */
  readonly episode: EpisodePointer | null;
  readonly said: readonly InterviewSaid[];
  /** What could not be understood, for a person to look at. */
  readonly notUnderstood: readonly { readonly what: string; readonly given: string }[];
}

/** The scheme of a child as known by one referral: it means that referral's child and nothing more. */
export const REFERRAL_SCHEME = 'provider-referral';

/**
 * The subject of all facts of a referral. Who that child is, is said beside it: by what the provider knows of the child
 * (`interviewedChildFacts`), or by a link from this subject to one of the child's, in a record of its own.
 */
export function referralSubject(provider: AgencyId, referral: string): SubjectRef {
  return { agency: provider, scheme: REFERRAL_SCHEME, value: referral };
}

/** Where an event stands: its claim is on this record, line 0, revision 0. */
export function interviewRecord({ referral, eventId }: EventPlace): string {
  return `${referral}/${eventId}`;
}

/** The facts of an event: line 0 of its record. */
export function interviewFacts(event: InterviewEvent): readonly AgencyFact[] {
  const { referral, episode } = event;
  const of = { referral, ...(episode === null ? {} : { episode }) };
  return [
    ...event.said.map((said) => factOf(event, said.kind, { ...said, ...of })),
    ...event.notUnderstood.map(({ what, given }) =>
      factOf(event, `unrecognised/${what}`, { kind: 'noted', topic: 'unrecognised', givenCode: given }),
    ),
  ];
}

/**
 * What the event says, as one text. A claim on its record is made with the SHA-256 of this text in UTF-8, as lower-case
 * hexadecimal. Who wrote it down, and who the child is, are no part of it: the two roads know them differently.
 */
export function interviewEventText(event: InterviewEvent): string {
  const { author: _author, ...content } = event;
  return canonicalJson(content);
}

/** One fact of an event's record. Line 0 is the event; line 1 what its provider knows of the child. */
export function factOfEvent(
  place: EventPlace,
  { line, part }: Pick<FactKey, 'line' | 'part'>,
  body: FactBody,
): AgencyFact {
  const { provider: agency, referral, at: occurred, author, historical } = place;
  const record = interviewRecord(place);
  return {
    key: { agency, source: INTERVIEW_SOURCE, record, line, part, revision: 0 },
    subject: referralSubject(agency, referral),
    occurred,
    author,
    historical,
    body,
  };
}

function factOf(event: InterviewEvent, part: string, body: FactBody): AgencyFact {
  return factOfEvent(event, { line: 0, part }, body);
}
