import fc from 'fast-check';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { foldChild } from '../../../src/model/child/fold-child';
import { anyInterviewBody } from '../../support/facts/any-facts';
import { LANTERN, REPORTED, RETURNED, fact, person } from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const CHILD = { subject: person('A') };

const back: readonly Told[] = [
  ['20:00', REPORTED, CHILD],
  ['22:00', RETURNED, CHILD],
];

describe('return interviews in any order of arrival', () => {
  const anyEvents = fc
    .array(fc.tuple(fc.constantFrom('19:00', '21:00', '23:00', '+1 02:00', '+1 09:00'), anyInterviewBody), {
      minLength: 1,
      maxLength: 12,
    })
    .map((events): readonly AgencyFact[] => [
      ...told(...back, ['+1 01:00', REPORTED, { log: 'L1', ...CHILD }]),
      ...events.map(([time, body], index) =>
        fact({ by: LANTERN, log: `event-${index}`, line: 0, at: time, body, ...CHILD }),
      ),
    ]);
  const shuffled = anyEvents.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
  );

  test('are the same interviews of the same episodes', () => {
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(foldChild(other)).toEqual(foldChild(facts));
      }),
    );
  });

  test('are each of one episode at most, and in its chronology alone', () => {
    fc.assert(
      fc.property(anyEvents, (facts) => {
        const { returnInterviews, missingEpisodes } = foldChild(facts);
        for (const { episode, offered } of returnInterviews) {
          const tellers = missingEpisodes.filter(({ chronology }) =>
            chronology.some((entry) => entry.fact === offered?.fact),
          );
          if (offered !== null)
            expect(tellers.map(({ founding }) => founding)).toEqual(episode === null ? [] : [episode]);
        }
      }),
    );
  });

  test('read a corrected event as if only its correction had been told', () => {
    fc.assert(
      fc.property(anyEvents, anyInterviewBody, anyInterviewBody, (facts, wrong, right) => {
        const said = { by: LANTERN, log: 'corrected', line: 0, at: '23:30', ...CHILD };
        const old = fact({ ...said, body: wrong, revision: 1 });
        const correction = fact({ ...said, body: right, revision: 2 });

        expect(foldChild([...facts, old, correction])).toEqual(foldChild([...facts, correction]));
      }),
    );
  });
});
