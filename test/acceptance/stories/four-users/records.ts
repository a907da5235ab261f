import { randomUUID } from 'node:crypto';

const HOUR = 3_600_000;
/** One evening for all that is told: what is told again is told alike. */
const NOW = Date.now();

/** A moment before now, as clocks in England showed it, to the minute. */
export function londonHoursAgo(hours: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    ...{ dateStyle: 'short', timeStyle: 'short' },
  }).format(new Date(NOW - hours * HOUR));
  return parts.replace(' ', 'T');
}

/** The same moment in UTC. */
export const hoursAgo = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

export interface StormLine {
  readonly code: string;
  readonly hoursAgo: number;
  readonly fields?: Readonly<Record<string, string | boolean>>;
  readonly text?: string;
}

export interface StormLog {
  readonly log: string;
  readonly person: Readonly<Record<string, string | boolean>>;
  readonly lines: readonly StormLine[];
  /** Lines told before. */
  readonly after?: number;
  readonly reporter?: Readonly<Record<string, string>>;
}

/** One message of a log of Northvale's control room. */
export function stormLog({ log, person, lines, after = 0, reporter }: StormLog): object {
  return {
    schemaVersion: 1,
    sharedIncidentId: randomUUID(),
    internalId: log,
    messageType: after === 0 ? 'opened' : 'updated',
    sentByDispatcherAt: new Date().toISOString(),
    startedAt: londonHoursAgo(6),
    agency: 'pf:99',
    headerRevision: 1,
    category: 'MISSING-PERSON',
    ...(reporter === undefined ? {} : { reportingPerson: reporter }),
    persons: [{ number: 1, ...person }],
    lines: lines.map(({ hoursAgo, ...line }, index) => ({
      number: after + index + 1,
      revision: 1,
      at: londonHoursAgo(hoursAgo),
      about: [1],
      by: { ref: 'N1', rank: 'Constable' },
      ...line,
    })),
  };
}

/** A record of a council's case system. */
export function caseRecord(agency: string, person: string, parts: Readonly<Record<string, unknown>>): object {
  const { named, ...rest } = parts;
  return {
    schemaVersion: 1,
    agency,
    modifiedAt: new Date().toISOString(),
    ...rest,
    person: { pers_person_id: person, ...(typeof named === 'object' ? named : {}) },
  };
}

export interface ReferralEvent {
  readonly referral: string;
  readonly eventId: string;
  readonly event: string;
  /** An instant. */
  readonly at: string;
  readonly child: object;
  readonly more?: object;
}

/** An event of one of Lantern's referrals. */
export function interviewEvent({ referral, more, ...event }: ReferralEvent): object {
  return { schemaVersion: 1, agency: 'provider:lantern', referralReference: referral, ...event, ...more };
}

/** The number by which all three systems know a child. */
export const nominalOf = {
  atTheCouncil: (nominal: string) => ({
    link_table_id: 'L1',
    link_identifier_type: 'Police Nominal',
    link_identifier_value: nominal,
    link_issuer: 'pf:99',
  }),
  atTheProvider: (nominal: string) => ({ scheme: 'POLICE-NOMINAL', issuer: 'pf:99', value: nominal }),
};
