import fc from 'fast-check';
import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import { foldChild } from '../../../../src/model/child/fold-child';
import { isCounted } from '../../../../src/model/pattern/is-counted';
import type { PatternsState } from '../../../../src/model/pattern/pattern-state';
import { raisingAt } from '../../../../src/model/pattern/raise-patterns';
import type { Countable } from '../../../../src/model/pattern/raise-patterns';
import { COUNTED } from '../../../../src/model/protocol/pattern-rule';
import type { Threshold } from '../../../../src/model/protocol/pattern-rule';
import { instantAfter, millisecondsOf } from '../../../../src/model/time/instant';
import type { Instant } from '../../../../src/model/time/occurred';
import { factKeyText } from '../../../../src/model/agency-fact/canonical';
import { anyFacts } from '../../../support/facts/any-facts';
import { NORTHVALE, instant } from '../../../support/facts/make-fact';
import { occurrenceOf } from '../../../support/facts/occurrence-facts';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';

const protocols = shippedProtocols([
  { id: NORTHVALE, protocols: [{ id: 'west-midlands-2015', from: new Date('2015-01-01T00:00:00Z') }] },
]);
const START = instant('2026-08-01T12:00:00Z');
const DAY = 86_400_000;

const patternsOf = (facts: readonly AgencyFact[]): PatternsState =>
  foldChild(facts, undefined, protocols).patterns;

/** Days on which something began, each once, and what it was. */
const days = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 0, max: 200 }),
    category: fc.constantFrom('missing' as const, 'absent' as const, 'away' as const),
  }),
  { selector: ({ day }) => day, minLength: 1, maxLength: 9 },
);

const factsOn = (
  all: readonly { readonly day: number; readonly category: 'missing' | 'absent' | 'away' }[],
) => all.flatMap(({ day, category }) => occurrenceOf(instantAfter(START, day * DAY), category));

test('patterns are the same in whatever order the facts arrive', () => {
  fc.assert(
    fc.property(
      days
        .map(factsOn)
        .chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
        ),
      ([facts, shuffled]) => {
        expect(patternsOf(shuffled)).toEqual(patternsOf(facts));
      },
    ),
  );
  fc.assert(
    fc.property(
      anyFacts.chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
      ),
      ([facts, shuffled]) => {
        expect(patternsOf(shuffled)).toEqual(patternsOf(facts));
      },
    ),
  );
});

test('one occurrence more, sooner or later, takes no raised hand down', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -100, max: 300 }), (all, more) => {
      fc.pre(all.every(({ day }) => day !== more));
      const flagsOf = ({ line, raised }: PatternsState) =>
        raised.map(({ rule, protocol, of }) => ({
          name: `${protocol} ${rule.key}`,
          of: of.map((place) => factKeyText(line[place]?.key ?? fail())),
        }));
      const before = flagsOf(patternsOf(factsOn(all)));
      const after = flagsOf(patternsOf([...factsOn(all), ...factsOn([{ day: more, category: 'missing' }])]));

      for (const { name, of } of before)
        expect(after.some((flag) => flag.name === name && of.every((key) => flag.of.includes(key)))).toBe(
          true,
        );
    }),
  );
});

test('a threshold counts what began after the window opened, up to and with the one that raises it', () => {
  const line = fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 60 }).map((day): Instant => instantAfter(START, day * DAY)),
        marks: fc.constantFrom(
          ['absent' as const],
          ['missing' as const],
          ['away' as const],
          ['absent' as const, 'missing' as const],
        ),
        historical: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((all) => [...all].sort((a, b) => (a.at < b.at ? -1 : 1)));
  const threshold = fc.record({
    counted: fc.constantFrom(...COUNTED.filter((counted) => counted !== 'interleaved')),
    atLeast: fc.integer({ min: 1, max: 4 }),
    days: fc.constantFrom(null, 10, 30),
  });
  fc.assert(
    fc.property(line, threshold, (all, asked) => {
      all.forEach((_, place) =>
        expect(raisingAt(all, place, asked) !== null).toBe(naively(all, place, asked)),
      );
    }),
  );
});

/** No change of clocks lies within the days of this test. */
function naively(
  line: readonly Countable[],
  place: number,
  { counted, atLeast, days: window }: Threshold,
): boolean {
  const raising = line[place];
  if (raising === undefined || raising.at === null || !isCounted(raising.marks, counted)) return false;
  const end = millisecondsOf(raising.at);
  const inWindow = line.slice(0, place + 1).filter(({ at, marks }) => {
    if (at === null || !isCounted(marks, counted)) return false;
    return window === null || end - millisecondsOf(at) < window * DAY;
  });
  return inWindow.length >= atLeast;
}

function fail(): never {
  throw new Error('a place that is not on the line');
}
