import fc from 'fast-check';
import { foldChild } from '../../../../src/model/child/fold-child';
import { adoptedProtocols } from '../../../../src/model/protocol/adopted-protocols';
import type { ProtocolVersion } from '../../../../src/model/protocol/adopted-protocols';
import { NO_RULES } from '../../../../src/model/protocol/protocol';
import type { Protocol } from '../../../../src/model/protocol/protocol';
import { rehearsedDifference } from '../../../../src/model/rehearsal/rehearsed-difference';
import { instantAt } from '../../../../src/model/time/instant';
import type { Instant } from '../../../../src/model/time/occurred';
import { ASHBOURNE, fact } from '../../../support/facts/make-fact';
import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';

const SHIPPED = shippedProtocols([]);
const framework = SHIPPED.of(ASHBOURNE, instantAt(0));

const HOUR = 3_600_000;
const FIRST = Date.parse('2026-03-01T00:00:00Z');
const LAST = Date.parse('2026-12-01T00:00:00Z');

/** Two versions of one protocol, the second from a day on: it gives a day more, and another clock. */
const older: Protocol = {
  ...NO_RULES,
  id: 'ours',
  version: '1',
  title: 'Ours',
  returnInterview: { hours: 72, warnHours: 24, starts: 'returned', stops: 'completed', source: 'ours 1' },
};
const newer: Protocol = { ...older, version: '2', returnInterview: { ...older.returnInterview, hours: 96 } };

function protocolsFrom(versions: readonly ProtocolVersion[]) {
  return adoptedProtocols(
    [{ protocol: framework, from: null, to: null }, ...versions],
    [{ agency: ASHBOURNE, protocol: 'ours', from: instantAt(FIRST) }],
  );
}

const withoutChange = protocolsFrom([{ protocol: older, from: instantAt(FIRST), to: null }]);

const changedFrom = (day: Instant) =>
  protocolsFrom([
    { protocol: older, from: instantAt(FIRST), to: day },
    { protocol: newer, from: day, to: null },
  ]);

/** A child under Ashbourne who is reported missing at a time and back some hours later. */
function childMissing(at: number, hours: number): readonly AgencyFact[] {
  const told = (line: number, when: number, body: AgencyFact['body']): AgencyFact => ({
    ...fact({ log: 'log-1', line, at: '20:00', body }),
    occurred: { start: instantAt(when), end: instantAt(when + 60_000), precision: 'minute' },
  });
  return [
    told(1, at, { kind: 'missing-reported' }),
    told(2, at, { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE }),
    told(3, at + HOUR, { kind: 'classified', category: { recognised: true, value: 'missing' } }),
    told(4, at + hours * HOUR, { kind: 'returned' }),
  ];
}

const instants = fc.integer({ min: FIRST / HOUR, max: LAST / HOUR }).map((hours) => hours * HOUR);
const lengths = fc.integer({ min: 2, max: 500 });

function interviewClock(facts: readonly AgencyFact[], day: Instant) {
  const [episode] = foldChild(facts, undefined, changedFrom(day)).missingEpisodes;
  return episode?.deadlines.find(({ rule }) => rule === 'return-interview');
}

test('a return is judged by the version in force when it occurred, to the minute [protocol.version-in-force]', () => {
  fc.assert(
    fc.property(instants, lengths, fc.integer({ min: -3, max: 3 }), (at, hours, minutes) => {
      const returned = at + hours * HOUR;
      const clock = interviewClock(childMissing(at, hours), instantAt(returned + minutes * 60_000));

      expect(clock?.protocol).toBe(minutes > 0 ? 'ours@1' : 'ours@2');
      expect(Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startedAt ?? '')).toBe(
        (minutes > 0 ? 72 : 96) * HOUR,
      );
    }),
  );
});

test('adopting a new version changes nothing that was behind it [protocol.nothing-behind]', () => {
  fc.assert(
    fc.property(instants, lengths, fc.integer({ min: 1, max: 2_000 }), (at, hours, later) => {
      const facts = childMissing(at, hours);
      const day = instantAt(at + hours * HOUR + later * 60_000);

      const before = foldChild(facts, undefined, withoutChange);
      const after = foldChild(facts, undefined, changedFrom(day));

      expect(after).toEqual(before);
      expect(rehearsedDifference(before, after)).toEqual([]);
    }),
  );
});

test('a fact told late is judged by the version of when it happened, not of when it was told', () => {
  fc.assert(
    fc.property(
      instants,
      lengths,
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (at, hours, order) => {
        const facts = childMissing(at, hours);
        const day = instantAt(at + 1);
        const shuffled = order.flatMap((index) => facts.slice(index, index + 1));

        expect(foldChild(shuffled, undefined, changedFrom(day))).toEqual(
          foldChild(facts, undefined, changedFrom(day)),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test('what would have been different is told rule by rule, and wording never is', () => {
  const facts = childMissing(FIRST + 1_000 * HOUR, 10);
  const reworded: Protocol = {
    ...older,
    version: '3',
    returnInterview: { ...older.returnInterview, source: 'elsewhere' },
  };
  const folded = (protocol: Protocol) =>
    foldChild(facts, undefined, protocolsFrom([{ protocol, from: instantAt(FIRST), to: null }]));

  expect(rehearsedDifference(folded(older), folded(newer))).toEqual([
    expect.objectContaining({ area: 'clock', rule: 'return-interview', how: 'otherwise' }),
  ]);
  expect(rehearsedDifference(folded(older), folded(reworded))).toEqual([]);
});
