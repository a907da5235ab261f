import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { agencyId } from '../../../src/model/agency/agency-id';
import type { AgencyId } from '../../../src/model/agency/agency-id';
import { calendarDate } from '../../../src/model/time/calendar-date';
import { instantAt, readInstant } from '../../../src/model/time/instant';
import type { CalendarDate, Instant, Occurred } from '../../../src/model/time/occurred';
import { occurredBetween } from '../../../src/model/time/occurred-between';

export function agency(text: string): AgencyId {
  const id = agencyId(text);
  if (id === null) throw new Error('not an agency id');
  return id;
}

/** `20:05` of the evening of the tests, or a time of the day after as `+1 02:00` (UTC). */
export function at(text: string): Occurred {
  const [, day, hours, minutes] = /^(?:\+(\d) )?(\d\d):(\d\d)$/.exec(text) ?? [];
  const start = Date.UTC(2026, 10, 20 + Number(day ?? 0), Number(hours), Number(minutes));
  return occurredBetween(instantAt(start), instantAt(start + 60_000), 'minute');
}

export function instant(text: string): Instant {
  const read = readInstant(text);
  if (read === null) throw new Error('not an instant');
  return read;
}

export function date(text: string): CalendarDate {
  const read = calendarDate(text);
  if (read === null) throw new Error('not a date');
  return read;
}

export const NORTHVALE = agency('pf:99');
export const SOUTHMOOR = agency('pf:98');
export const ASHBOURNE = agency('la:991');
export const MERROW = agency('la:992');
export const LANTERN = agency('provider:lantern');

export function person(log: string, number = 1, by: AgencyId = NORTHVALE): SubjectRef {
  return { agency: by, scheme: 'storm-log-person', value: `${log}/${number}` };
}

export function nominal(value: string): SubjectRef {
  return { agency: NORTHVALE, scheme: 'police-nominal', value };
}

export interface FactOptions {
  readonly log: string;
  readonly line: number;
  readonly at: string;
  readonly body: FactBody;
  readonly by?: AgencyId;
  readonly person?: number;
  readonly subject?: SubjectRef;
  readonly revision?: number;
  readonly historical?: boolean;
  /** Rank or role of whoever says it. */
  readonly rank?: string;
  readonly ref?: string;
}

/** A fact as a control room's log would give it, with everything a test does not care about filled in. */
export function fact(options: FactOptions): AgencyFact {
  const by = options.by ?? NORTHVALE;
  const number = options.person ?? 1;
  return {
    key: {
      agency: by,
      source: 'storm',
      record: options.log,
      line: options.line,
      part: `person/${number}/${options.body.kind}`,
      revision: options.revision ?? 1,
    },
    subject: options.subject ?? person(options.log, number, by),
    occurred: at(options.at),
    author: { ref: options.ref ?? null, rank: options.rank ?? null },
    historical: options.historical ?? false,
    body: options.body,
  };
}

export const REPORTED: FactBody = { kind: 'missing-reported' };
export const RECORDED_MISSING: FactBody = classified('missing');
export const FOUND_WELL: FactBody = { kind: 'located', wellBeingConfirmed: true };
export const RETURNED: FactBody = { kind: 'returned' };
export const LOG_CLOSED: FactBody = {
  kind: 'log-closed',
  closure: { recognised: true, value: 'missing-person' },
};

export function classified(value: 'missing' | 'away' | 'absent' | 'no-apparent-risk'): FactBody {
  return { kind: 'classified', category: { recognised: true, value } };
}

export function linkedTo(other: SubjectRef): FactBody {
  return { kind: 'subjects-linked', other, reason: 'same nominal' };
}

export function unlinkedFrom(other: SubjectRef): FactBody {
  return { kind: 'subjects-unlinked', other, reason: 'different person' };
}
