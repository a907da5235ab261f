import fc from 'fast-check';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../src/model/child/fold-child';
import type { Deadline } from '../../../src/model/deadline/deadline';
import { instantAfter, millisecondsOf } from '../../../src/model/time/instant';
import { readLocalTime } from '../../../src/model/time/london-time';
import type { Occurred } from '../../../src/model/time/occurred';
import {
  ASHBOURNE,
  FOUND_WELL,
  MERROW,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  classified,
  fact,
} from '../../support/facts/make-fact';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const HOUR = 3_600_000;
const protocols = shippedProtocols();
const underAshbourne: FactBody = { kind: 'care-described', responsibleAuthority: ASHBOURNE };
const underMerrow: FactBody = { kind: 'care-described', responsibleAuthority: MERROW };
const DELAYED: FactBody = { kind: 'response-delayed' };

function clocks(...entries: readonly Told[]): readonly Deadline[] {
  return foldChild(told(...entries), undefined, protocols).missingEpisodes.flatMap(({ deadlines }) =>
    deadlines.filter(({ rule }) => rule === 'return-interview'),
  );
}

describe('the return interview', () => {
  test('is owed by the responsible authority 72 hours after the return, and warned of a day before [clock.return-interview]', () => {
    expect(clocks(['20:00', REPORTED], ['20:01', underAshbourne], ['23:10', RETURNED])).toEqual([
      {
        rule: 'return-interview',
        duty: expect.objectContaining({
          ownerRole: 'social-worker',
          managerRole: 'team-manager',
          source: 'WY 7',
        }),
        owner: ASHBOURNE,
        startedAt: '2026-11-20T23:10:00.000Z',
        warnAt: '2026-11-22T23:10:00.000Z',
        dueAt: '2026-11-23T23:10:00.000Z',
        protocol: 'west-yorkshire-2026@1',
        stoppedBy: null,
        stoppedAt: null,
        anchor: expect.objectContaining({ line: 3 }),
      },
    ]);
  });

  test.each<[string, readonly Told[]]>([
    ['a report alone', [['20:00', REPORTED]]],
    ['a delayed response', [['20:00', DELAYED]]],
    ['a child recorded missing', [['20:00', RECORDED_MISSING]]],
    ['a child classed absent', [['20:00', classified('absent')]]],
    ['a child returned before the report was told', [['23:30', REPORTED]]],
  ])('is owed after %s [reading.interview-trigger]', (_what, entries) => {
    expect(clocks(...entries, ['23:10', RETURNED])).toHaveLength(1);
  });

  test.each<[string, readonly Told[]]>([
    ['while the child is not back', [['20:00', REPORTED]]],
    [
      'for a child away whom nobody reported',
      [
        ['20:00', classified('away')],
        ['23:00', RETURNED],
      ],
    ],
    [
      'for a void report',
      [
        ['20:00', REPORTED],
        ['23:00', { kind: 'cancelled' }],
      ],
    ],
    [
      'for history',
      [
        ['20:00', REPORTED, { historical: true }],
        ['23:00', RETURNED, { historical: true }],
      ],
    ],
    [
      'for a return that was backfilled',
      [
        ['20:00', REPORTED],
        ['23:00', RETURNED, { historical: true }],
      ],
    ],
    [
      'once the child is missing after all',
      [
        ['20:00', REPORTED],
        ['23:00', RETURNED],
        ['23:30', RECORDED_MISSING],
      ],
    ],
  ])('is not owed %s', (_when, entries) => {
    expect(clocks(...entries)).toEqual([]);
  });

  test('runs from being found where the protocol starts there, and from the return elsewhere [clock.return-interview, reading.interview-start-earlier]', () => {
    const found: readonly Told[] = [
      ['20:00', REPORTED],
      ['22:00', FOUND_WELL],
    ];

    expect(clocks(['19:00', underMerrow], ...found)).toMatchObject([
      { owner: MERROW, startedAt: '2026-11-20T22:00:00.000Z', protocol: 'west-midlands-2015@1' },
    ]);
    expect(clocks(['19:00', underMerrow], ...found, ['23:00', RETURNED])).toMatchObject([
      { startedAt: '2026-11-20T22:00:00.000Z' },
    ]);
    expect(clocks(['19:00', underAshbourne], ...found)).toEqual([]);
    expect(clocks(['19:00', underAshbourne], ...found, ['23:00', RETURNED])).toMatchObject([
      { startedAt: '2026-11-20T23:00:00.000Z' },
    ]);
  });

  test('is owed by who answered for the child on that day, else by who was first named, else by the force', () => {
    const back: readonly Told[] = [
      ['20:00', REPORTED],
      ['23:00', RETURNED],
    ];

    expect(clocks(['19:00', underAshbourne], ...back, ['+1 09:00', underMerrow])[0]?.owner).toBe(ASHBOURNE);
    expect(clocks(...back, ['+1 09:00', underMerrow], ['+2 09:00', underAshbourne])[0]?.owner).toBe(MERROW);
    expect(clocks(...back)[0]?.owner).toBe(NORTHVALE);
  });

  test('is owed once more when the child is missing again', () => {
    const again = { log: 'B', subject: fact({ log: 'A', line: 1, at: '20:00', body: REPORTED }).subject };

    const owed = clocks(
      ['20:00', REPORTED],
      ['21:00', RETURNED],
      ['22:00', REPORTED, again],
      ['23:00', RETURNED, again],
    );

    expect(owed.map(({ startedAt }) => startedAt)).toEqual([
      '2026-11-20T21:00:00.000Z',
      '2026-11-20T23:00:00.000Z',
    ]);
  });

  test('moves with the return when its line is corrected', () => {
    const before: readonly Told[] = [
      ['20:00', REPORTED],
      ['23:00', RETURNED],
    ];

    const [moved] = clocks(...before, ['22:30', RETURNED, { line: 2, revision: 2 }]);

    expect(moved).toMatchObject({ dueAt: '2026-11-23T22:30:00.000Z', anchor: { line: 2, revision: 2 } });
  });
});

describe('72 hours', () => {
  const dueFor = (occurred: Occurred): string | undefined => {
    const facts = told(['20:00', REPORTED], ['23:00', RETURNED]).map((one) =>
      one.body.kind === 'returned' ? { ...one, occurred } : { ...one, occurred: { ...occurred } },
    );
    return foldChild(facts, undefined, protocols).missingEpisodes[0]?.deadlines[0]?.dueAt;
  };

  test.each([
    ['the clocks going back', '2026-10-24T18:00', '2026-10-27T17:00:00.000Z'],
    ['the clocks going forward', '2026-03-27T18:00', '2026-03-30T18:00:00.000Z'],
    ['neither', '2026-06-01T18:00', '2026-06-04T17:00:00.000Z'],
  ])('are elapsed hours over %s [clock.return-interview]', (_what, wall, due) => {
    const occurred = readLocalTime(wall);

    expect(occurred && dueFor(occurred)).toBe(due);
  });

  test('begin at the earlier reading of an hour that comes twice', () => {
    const occurred = readLocalTime('2026-10-25T01:30');

    expect(occurred && dueFor(occurred)).toBe('2026-10-28T00:30:00.000Z');
  });

  test('are 72 hours after any return at all', () => {
    const minute = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });

    fc.assert(
      fc.property(minute, (minutes) => {
        const occurred = readLocalTime(new Date(minutes * 60_000).toISOString().slice(0, 16));
        if (occurred === null) throw new Error('no time');
        expect(dueFor(occurred)).toBe(instantAfter(occurred.start, 72 * HOUR));
        expect(millisecondsOf(occurred.start)).toBeLessThan(millisecondsOf(occurred.end));
      }),
    );
  });
});
