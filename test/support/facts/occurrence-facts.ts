import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { instantAfter } from '../../../src/model/time/instant';
import type { Instant, Occurred } from '../../../src/model/time/occurred';
import { occurredBetween } from '../../../src/model/time/occurred-between';
import { RETURNED, classified, fact, instant } from './make-fact';
import type { FactOptions } from './make-fact';

/** A minute from an instant written in full. */
export function minuteAt(text: string): Occurred {
  const start = instant(text);
  return occurredBetween(start, instantAfter(start, 60_000), 'minute');
}

/** One fact of a log at an instant written in full. */
export function factAt(
  at: string,
  body: FactBody,
  more: Partial<FactOptions> & { readonly log: string; readonly line?: number },
): AgencyFact {
  return { ...fact({ line: 1, at: '00:00', ...more, body }), occurred: minuteAt(at) };
}

export type Category = 'missing' | 'away' | 'absent' | 'no-apparent-risk';

/** A report, what it was classed as, and a return some hours later, in a log of its own; all of one person. */
export function occurrenceOf(
  at: string,
  category: Category,
  more: { readonly hours?: number; readonly log?: string; readonly between?: readonly FactBody[] } = {},
): readonly AgencyFact[] {
  const { hours = 3, between = [], log = `log of ${at}` } = more;
  const subject = { agency: WHO.agency, scheme: 'police-nominal', value: 'wren' };
  const bodies: readonly FactBody[] = [{ kind: 'missing-reported' }, classified(category), ...between];
  const back: Instant = instantAfter(instant(at), hours * 3_600_000);
  return [
    ...bodies.map((body, index) => factAt(at, body, { log, line: index + 1, subject })),
    factAt(back, RETURNED, { log, line: 90, subject }),
  ];
}

const WHO = fact({ log: 'A', line: 1, at: '00:00', body: RETURNED }).subject;
