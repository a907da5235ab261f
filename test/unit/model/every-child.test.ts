import fc from 'fast-check';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { foldChild } from '../../../src/model/child/fold-child';
import { anyFacts } from '../../support/facts/any-facts';
import { REPORTED, classified, date, fact } from '../../support/facts/make-fact';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { told } from '../../support/facts/told';

const protocols = shippedProtocols();

const born = (text: string): AgencyFact =>
  fact({
    log: 'L1',
    line: 99,
    at: '00:00',
    body: { kind: 'subject-described', dateOfBirth: date(text) },
  });

test('at 17 a child is followed as at 13: nothing of an episode hangs on their age [life.sixteen-seventeen]', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const of = (day: string) => foldChild([...facts, born(day)], undefined, protocols).missingEpisodes;

      expect(of('2009-06-01')).toEqual(of('2013-06-01'));
    }),
    { numRuns: 30 },
  );
});

test('a child missing from a ward has an episode like any other [life.hospital-in-scope]', () => {
  const from = (missingFrom: string) =>
    foldChild(told(['20:00', { ...REPORTED, kind: 'missing-reported', missingFrom }])).missingEpisodes;

  expect(from('Ward 7, Example Hospital')[0]).toMatchObject({ status: 'reported' });
  expect(from('Ward 7, Example Hospital')).toHaveLength(from('Example Home').length);
});

test('an absence stays one however long it lasts, until somebody judges it for this child [life.absent-no-age-or-time-limit, life.length-before-report]', () => {
  const absent = told(
    ['20:00', classified('absent')],
    ['+9 20:00', { kind: 'noted', topic: 'note', text: 'still out' }],
  );

  expect(foldChild(absent).missingEpisodes.map(({ status }) => status)).toEqual(['absent']);
});
