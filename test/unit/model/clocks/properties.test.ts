import fc from 'fast-check';
import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import { factKeyText } from '../../../../src/model/agency-fact/canonical';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { STEP_CODES } from '../../../../src/model/agency-fact/response-facts';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { ChildState } from '../../../../src/model/child/child-state';
import {
  ASHBOURNE,
  FOUND_WELL,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  classified,
} from '../../../support/facts/make-fact';
import {
  AT_HOME,
  LOOKED_AFTER,
  MEETING_HELD,
  OUT_OF_AREA,
  everybodyUnder,
  factsOf,
  meeting,
  risk,
  step,
  toldTo,
} from './clocks-under';
import type { Entry, ProtocolId } from './clocks-under';

const anyBody: fc.Arbitrary<FactBody> = fc.oneof(
  fc.constantFrom<FactBody>(
    REPORTED,
    RECORDED_MISSING,
    FOUND_WELL,
    RETURNED,
    classified('absent'),
    LOOKED_AFTER,
    OUT_OF_AREA,
    AT_HOME,
    MEETING_HELD,
    { kind: 'noticed' },
    { kind: 'reopened' },
    { kind: 'ownership-transferred', to: NORTHVALE },
    meeting('2026-06-15T10:00:00Z'),
    toldTo('parents'),
    toldTo('social-worker'),
    risk('high', '2026-06-11T12:00:00Z'),
    risk('medium'),
  ),
  fc.constantFrom(...STEP_CODES).map((code): FactBody => step(code, '2026-06-11T20:00:00Z')),
);

const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(fc.integer({ min: 0, max: 6 * 48 }), anyBody, fc.constantFrom(NORTHVALE, NORTHVALE, ASHBOURNE))
  .map(([half, body, by]): Entry => [
    new Date(Date.parse('2026-06-10T00:00:00Z') + half * 1_800_000).toISOString(),
    body,
    by,
  ]);
const anyFacts = fc.array(anyEntry, { minLength: 1, maxLength: 25 }).map(factsOf);
const anyProtocol = fc.constantFrom<ProtocolId>(
  'west-yorkshire-2026',
  'west-midlands-2015',
  'national-framework',
  'metropolitan-police',
);

function owed(
  facts: readonly AgencyFact[],
  protocol: ProtocolId,
): Pick<ChildState, 'deadlines'> & { all: ChildState['deadlines'] } {
  const { missingEpisodes, deadlines } = foldChild(facts, undefined, everybodyUnder(protocol));
  return { deadlines, all: [...deadlines, ...missingEpisodes.flatMap((episode) => episode.deadlines)] };
}

test('the clocks are the same in whatever order facts came', () => {
  fc.assert(
    fc.property(
      anyFacts.chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
      ),
      anyProtocol,
      ([facts, other], protocol) => {
        expect(owed(other, protocol)).toEqual(owed(facts, protocol));
      },
    ),
    { numRuns: 60 },
  );
});

test('of one rule and one starting fact there is one clock', () => {
  fc.assert(
    fc.property(anyFacts, anyProtocol, (facts, protocol) => {
      const places = owed(facts, protocol).all.map(({ rule, anchor }) => `${rule} ${factKeyText(anchor)}`);
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 60 },
  );
});

test('history starts no clock', () => {
  fc.assert(
    fc.property(anyFacts, anyProtocol, (facts, protocol) => {
      const history = facts.map((fact) => ({ ...fact, historical: true }));
      expect(owed(history, protocol).all).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a warning comes before its time or at it, and what follows another clock starts when that is due', () => {
  fc.assert(
    fc.property(anyFacts, anyProtocol, (facts, protocol) => {
      for (const { rule, startedAt, warnAt, dueAt, anchor } of owed(facts, protocol).all) {
        if (warnAt !== null) expect(warnAt <= dueAt).toBe(true);
        if (rule !== 'strategy-held') continue;
        const before = owed(facts, protocol).all.find(
          (one) => one.rule === 'strategy-triggered' && factKeyText(one.anchor) === factKeyText(anchor),
        );
        expect(startedAt).toBe(before?.dueAt);
      }
    }),
    { numRuns: 40 },
  );
});
