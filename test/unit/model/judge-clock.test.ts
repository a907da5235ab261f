import fc from 'fast-check';
import { judgeClock } from '../../../src/model/deadline/judge-clock';
import type { ClockEvent, RecordedEvent, RunningClock } from '../../../src/model/deadline/judge-clock';
import { instantAt, millisecondsOf } from '../../../src/model/time/instant';
import type { Instant } from '../../../src/model/time/occurred';
import { instant } from '../../support/facts/make-fact';

const WARN = instant('2026-11-22T23:00:00Z');
const DUE = instant('2026-11-23T23:00:00Z');
const running: RunningClock = { warnAt: WARN, dueAt: DUE, soon: false, stopped: false, stoppedAt: null };
const stoppedAt = (text: string): RunningClock => ({ ...running, stopped: true, stoppedAt: instant(text) });

const of = (...kinds: readonly ClockEvent[]): readonly RecordedEvent[] =>
  kinds.map((kind) => ({ kind, generation: 0 }));

describe('what is told of a clock', () => {
  test.each<[string, string, readonly ClockEvent[], readonly ClockEvent[]]>([
    ['nothing before its warning', '2026-11-22T22:59:59.999Z', [], []],
    ['its warning on the instant', '2026-11-22T23:00:00Z', [], ['warned']],
    ['one warning only', '2026-11-23T12:00:00Z', ['warned'], []],
    ['nothing at the instant it is due: it may still be done', '2026-11-23T23:00:00Z', ['warned'], []],
    ['overdue right after', '2026-11-23T23:00:00.001Z', ['warned'], ['overdue']],
    ['one overdue only', '2026-12-25T00:00:00Z', ['warned', 'overdue'], []],
    ['overdue alone, when nobody watched', '2026-12-25T00:00:00Z', [], ['warning-missed', 'overdue']],
    ['nothing more after that', '2026-12-25T00:00:00Z', ['overdue', 'warning-missed'], []],
  ])('%s', (_what, now, recorded, expected) => {
    expect(judgeClock(running, of(...recorded), instant(now)).events).toEqual(of(...expected));
  });

  test('is no warning where the rule warns of nothing', () => {
    const silent = { ...running, warnAt: null };

    expect(judgeClock(silent, [], instant('2026-11-23T12:00:00Z')).events).toEqual([]);
    expect(judgeClock(silent, [], instant('2026-11-24T12:00:00Z')).events).toEqual(of('overdue'));
  });

  test.each<[string, RunningClock | null, readonly ClockEvent[], boolean]>([
    ['the clock is gone', null, ['warned'], true],
    ['the clock is gone, overdue told', null, ['warned', 'overdue'], true],
    ['the clock is gone before anything was told', null, [], false],
    ['only a missed warning was noted', null, ['warning-missed'], false],
    [
      'it was discharged in time and told late',
      stoppedAt('2026-11-23T22:00:00Z'),
      ['warned', 'overdue'],
      true,
    ],
    ['it was discharged at the last instant', stoppedAt('2026-11-23T23:00:00Z'), ['warned', 'overdue'], true],
    ['it was discharged late', stoppedAt('2026-11-23T23:01:00Z'), ['warned', 'overdue'], false],
    ['it was discharged after a right warning', stoppedAt('2026-11-23T10:00:00Z'), ['warned'], false],
    ['it was discharged before the warning', stoppedAt('2026-11-22T10:00:00Z'), ['warned'], true],
    ['nobody knows when it was discharged', { ...running, stopped: true }, ['warned', 'overdue'], false],
  ])('is taken back or stands when %s', (_when, clock, recorded, isTakenBack) => {
    const { events, lookAt } = judgeClock(clock, of(...recorded), instant('2026-11-25T00:00:00Z'));

    expect(events).toEqual(isTakenBack ? of('withdrawn') : []);
    expect(lookAt).toBeNull();
  });

  test('is told again when what was taken back holds after all', () => {
    const recorded = of('warned', 'overdue', 'withdrawn');

    const { events } = judgeClock(running, recorded, instant('2026-11-25T00:00:00Z'));

    expect(events).toEqual([
      { kind: 'warning-missed', generation: 1 },
      { kind: 'overdue', generation: 1 },
    ]);
    expect(judgeClock(stoppedAt('2026-11-23T22:00:00Z'), recorded, DUE).events).toEqual([]);
  });
});

/** A world in which the clock runs, stops early or late, or is gone, looked at time after time. */
const looks = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 60 }),
    clock: fc.constantFrom<RunningClock | null>(
      running,
      running,
      stoppedAt('2026-11-22T12:00:00Z'),
      stoppedAt('2026-11-24T12:00:00Z'),
      null,
    ),
  }),
  { maxLength: 30 },
);

test('however often and late it is looked at, each generation tells at most once of each kind', () => {
  fc.assert(
    fc.property(looks, (times) => {
      let now = millisecondsOf(instant('2026-11-21T00:00:00Z'));
      const recorded: RecordedEvent[] = [];
      for (const { hours, clock } of times) {
        now += hours * 3_600_000;
        recorded.push(...judgeClock(clock, recorded, instantAt(now)).events);
      }
      const texts = recorded.map(({ kind, generation }) => `${generation} ${kind}`);

      expect(new Set(texts).size).toBe(texts.length);
    }),
  );
});

test('whoever looks only when told to misses nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), (hours) => {
      const recorded: ClockEvent[] = [];
      let at: Instant | null = instantAt(millisecondsOf(instant('2026-11-21T00:00:00Z')) + hours * 3_600_000);
      while (at !== null) {
        const verdict = judgeClock(running, of(...recorded), at);
        recorded.push(...verdict.events.map(({ kind }) => kind));
        at = verdict.lookAt;
      }

      expect(recorded.at(-1)).toBe('overdue');
      expect(recorded[0]).toBe(hours <= 71 ? 'warned' : 'warning-missed');
    }),
  );
});
