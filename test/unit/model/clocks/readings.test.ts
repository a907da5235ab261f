import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import {
  ASHBOURNE,
  FOUND_WELL,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  SOUTHMOOR,
  classified,
  instant,
} from '../../../support/facts/make-fact';
import { occurredBetween } from '../../../../src/model/time/occurred-between';
import {
  LOOKED_AFTER,
  MEETING_HELD,
  OUT_OF_AREA,
  childUnder,
  clocks,
  clocksOf,
  meeting,
  risk,
  step,
  toldTo,
} from './clocks-under';
import type { Entry } from './clocks-under';

const WY = 'west-yorkshire-2026';
const WM = 'west-midlands-2015';
const CARE: Entry = ['2026-06-01T09:00:00Z', LOOKED_AFTER, ASHBOURNE];
const AWAY: Entry = ['2026-06-01T09:00:00Z', OUT_OF_AREA, ASHBOURNE];
const GONE: Entry = ['2026-06-10T20:00:00Z', REPORTED];
const MISSING: Entry = ['2026-06-10T20:30:00Z', RECORDED_MISSING];

/** Wednesday 20:00; 72 hours are over on Saturday; five working days end with the Friday after. */
const HOLD_BY = '2026-06-19T23:00:00.000Z';

describe('the strategy meeting', () => {
  test('is held within five working days of the 72 hours being passed [clock.strategy-held]', () => {
    const child = childUnder(WM, CARE, GONE, MISSING);
    expect(clocksOf('strategy-held', child)).toEqual([
      expect.objectContaining({
        startedAt: '2026-06-13T20:00:00.000Z',
        dueAt: HOLD_BY,
        stoppedBy: null,
        duty: expect.objectContaining({ ownerRole: 'team-manager' }),
      }),
    ]);
    const held: Entry = ['2026-06-16T10:00:00Z', MEETING_HELD, ASHBOURNE];
    const convened: Entry = ['2026-06-14T10:00:00Z', meeting('2026-06-16T10:00:00Z'), ASHBOURNE];
    expect(clocks('strategy-held', WM, CARE, GONE, MISSING, convened, held)[0]?.stoppedAt).toBe(
      '2026-06-16T10:00:00.000Z',
    );
  });

  test('called earlier is not to be held later [reading.five-working-days]', () => {
    const convened: Entry = ['2026-06-11T10:00:00Z', meeting('2026-06-12T10:00:00Z'), ASHBOURNE];
    const child = childUnder(WM, CARE, GONE, MISSING, convened);
    expect(clocksOf('strategy-triggered', child)[0]?.stoppedAt).toBe('2026-06-11T10:00:00.000Z');
    expect(clocksOf('strategy-held', child)[0]?.dueAt).toBe(HOLD_BY);
  });

  test('is neither called nor held once a return before the 72 hours is told, however late', () => {
    const back: Entry = ['2026-06-12T08:00:00Z', RETURNED];
    const child = childUnder(WM, CARE, GONE, MISSING, back);
    expect(clocksOf('strategy-triggered', child)[0]?.stoppedAt).toBe('2026-06-12T08:00:00.000Z');
    expect(clocksOf('strategy-held', child)).toEqual([]);
    expect(clocksOf('return-interview', child)[0]?.startedAt).toBe('2026-06-12T08:00:00.000Z');
  });

  test('is still held on a child who came back after the 72 hours', () => {
    const back: Entry = ['2026-06-14T08:00:00Z', RETURNED];
    expect(clocks('strategy-held', WM, CARE, GONE, MISSING, back)[0]?.stoppedBy).toBeNull();
  });
});

describe('missing for so long', () => {
  const lastSeen: FactBody = {
    kind: 'missing-reported',
    lastSeen: {
      at: occurredBetween(instant('2026-06-09T18:00:00Z'), instant('2026-06-09T18:01:00Z'), 'minute'),
      place: null,
    },
  };

  test('counts from the earliest of last seen, noticed, reported and recorded [reading.missing-since]', () => {
    const [clock] = clocks('strategy-triggered', WM, CARE, ['2026-06-10T20:00:00Z', lastSeen], MISSING);
    expect(clock).toMatchObject({ startedAt: '2026-06-09T18:00:00.000Z', dueAt: '2026-06-12T18:00:00.000Z' });
    const noticed: Entry = ['2026-06-10T12:00:00Z', { kind: 'noticed' }];
    expect(clocks('long-term-review', WY, noticed, GONE, MISSING)[0]?.startedAt).toBe(
      '2026-06-10T12:00:00.000Z',
    );
  });

  test('is not begun again by another category [reading.recategorising-never-restarts]', () => {
    const day = (at: string, body: FactBody): Entry => [at, body];
    const there = [CARE, GONE, day('2026-06-10T20:30:00Z', classified('absent'))];
    const again = [...there, day('2026-06-12T09:00:00Z', RECORDED_MISSING)];
    const back = [...again, day('2026-06-12T10:00:00Z', classified('absent'))];
    const oncemore = [...back, day('2026-06-12T12:00:00Z', RECORDED_MISSING)];
    for (const entries of [again, oncemore]) {
      const found = clocks('strategy-triggered', WM, ...entries);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ startedAt: '2026-06-10T20:00:00.000Z', stoppedBy: null });
    }
  });

  test('goes on when a finding turns out wrong, and from when it began', () => {
    const found: Entry = ['2026-06-11T09:00:00Z', FOUND_WELL];
    const gone: Entry = ['2026-06-11T12:00:00Z', RECORDED_MISSING];
    expect(clocks('strategy-triggered', WM, CARE, GONE, MISSING, found)[0]?.stoppedBy).not.toBeNull();
    expect(clocks('strategy-triggered', WM, CARE, GONE, MISSING, found, gone)[0]).toMatchObject({
      startedAt: '2026-06-10T20:00:00.000Z',
      stoppedBy: null,
    });
  });
});

describe('the interview of a child placed out of area', () => {
  test.each(['absent', 'away', 'missing'] as const)(
    'is owed whole within 72 hours of being found, also for %s [reading.interview-out-of-area]',
    (category) => {
      const entries: readonly Entry[] = [
        AWAY,
        GONE,
        ['2026-06-10T20:30:00Z', classified(category)],
        ['2026-06-11T06:00:00Z', FOUND_WELL],
        ['2026-06-11T08:00:00Z', RETURNED],
        ['2026-06-12T08:00:00Z', { kind: 'return-interview-initiated', referral: 'R1' }],
      ];
      expect(clocks('return-interview-out-of-area', WY, ...entries)).toEqual([
        expect.objectContaining({ dueAt: '2026-06-14T06:00:00.000Z', owner: ASHBOURNE, stoppedBy: null }),
      ]);
      const done: Entry = ['2026-06-13T08:00:00Z', { kind: 'return-interview-completed', referral: 'R1' }];
      expect(clocks('return-interview-out-of-area', WY, ...entries, done)[0]?.stoppedAt).toBe(
        '2026-06-13T08:00:00.000Z',
      );
    },
  );

  test('is no such clock for a child placed in their own area', () => {
    expect(
      clocks('return-interview-out-of-area', WY, CARE, GONE, ['2026-06-11T08:00:00Z', RETURNED]),
    ).toEqual([]);
  });
});

test('the hour of the commander is West Yorkshire’s alone [reading.one-hour]', () => {
  const asked: Entry = [
    '2026-06-10T21:00:00Z',
    { kind: 'escalation-stepped', step: { recognised: true, value: 'escalation-requested' } },
  ];
  for (const protocol of [WM, 'national-framework', 'metropolitan-police'] as const)
    expect(clocks('commander-contact', protocol, GONE, asked)).toEqual([]);
  expect(clocks('commander-contact', WY, GONE, asked)[0]?.duty.source).toBe('BR, escalation');
});

describe('a clock that begins again', () => {
  const tried = (at: string): Entry => [at, step('contact-attempted'), ASHBOURNE];

  test('runs a day from each attempt until the child is found [clock.contact-attempts]', () => {
    const found: Entry = ['2026-06-12T12:00:00Z', FOUND_WELL];
    const runs = clocks('contact-attempts', WM, CARE, GONE, MISSING, tried('2026-06-11T10:00:00Z'), found);
    expect(runs.map(({ startedAt, dueAt, stoppedAt }) => [startedAt, dueAt, stoppedAt])).toEqual([
      ['2026-06-10T20:30:00.000Z', '2026-06-11T20:30:00.000Z', '2026-06-11T10:00:00.000Z'],
      ['2026-06-11T10:00:00.000Z', '2026-06-12T10:00:00.000Z', '2026-06-12T12:00:00.000Z'],
    ]);
  });

  test('keeps its hour of the day over both changes of clocks', () => {
    for (const [start, next] of [
      ['2026-10-24T12:00:00Z', '2026-10-25T13:00:00.000Z'],
      ['2027-03-27T12:00:00Z', '2027-03-28T11:00:00.000Z'],
    ] as const) {
      const [first] = clocks('contact-attempts', WM, CARE, [start, REPORTED], [start, RECORDED_MISSING]);
      expect(first?.dueAt).toBe(next);
    }
  });
});

test('elapsed hours are elapsed over both changes of clocks', () => {
  for (const [start, due] of [
    ['2026-10-24T12:00:00Z', '2026-10-27T12:00:00.000Z'],
    ['2027-03-27T12:00:00Z', '2027-03-30T12:00:00.000Z'],
  ] as const)
    expect(
      clocks('strategy-triggered', WM, CARE, [start, REPORTED], [start, RECORDED_MISSING])[0]?.dueAt,
    ).toBe(due);
});

test('a telling from before the report is a telling, and a bar on telling stops the clock', () => {
  const early: Entry = ['2026-06-10T19:00:00Z', toldTo('parents'), ASHBOURNE];
  expect(clocks('parents-informed', WY, AWAY, GONE, early)[0]?.stoppedAt).toBe('2026-06-10T19:00:00.000Z');
  const barred: FactBody = {
    kind: 'telling-barred',
    whom: { recognised: true, value: 'parents' },
    rationale: 'harm',
  };
  expect(
    clocks('parents-informed', WY, AWAY, GONE, ['2026-06-10T21:00:00Z', barred, ASHBOURNE])[0]?.stoppedBy,
  ).not.toBeNull();
});

test('a review is set anew by each assessment, which stops the one before [clock.risk-review]', () => {
  const reviews = clocks(
    'risk-review',
    WY,
    GONE,
    ['2026-06-10T20:40:00Z', risk('medium', '2026-06-11T06:00:00Z')],
    ['2026-06-11T02:00:00Z', risk('high', '2026-06-11T03:00:00Z')],
    ['2026-06-11T02:30:00Z', risk('high')],
  );
  expect(reviews.map(({ dueAt, stoppedAt }) => [dueAt, stoppedAt])).toEqual([
    ['2026-06-11T03:00:00.000Z', '2026-06-11T02:30:00.000Z'],
    ['2026-06-11T06:00:00.000Z', '2026-06-11T02:00:00.000Z'],
  ]);
});

test('an episode that another force takes over takes its deadlines along', () => {
  const over: Entry = ['2026-06-12T09:00:00Z', { kind: 'ownership-transferred', to: SOUTHMOOR }, SOUTHMOOR];
  expect(clocks('long-term-review', WY, GONE, MISSING)[0]?.owner).toBe(NORTHVALE);
  expect(clocks('long-term-review', WY, GONE, MISSING, over)[0]?.owner).toBe(SOUTHMOOR);
});

test('a void report owes nothing', () => {
  const child = childUnder(WM, CARE, GONE, MISSING, ['2026-06-10T20:40:00Z', { kind: 'cancelled' }]);
  expect(child.missingEpisodes[0]?.deadlines).toEqual([]);
});

test('what gives away risk is for those who may know of risk', () => {
  const child = childUnder(WM, CARE, GONE, MISSING, ['2026-06-10T21:00:00Z', risk('high')]);
  const category = (rule: string) => clocksOf(rule, child).map(({ duty }) => duty.category);
  expect(category('strategy-early-high-risk')).toEqual(['risk-and-intelligence']);
  expect(category('strategy-triggered')).toEqual(['existence']);
});
