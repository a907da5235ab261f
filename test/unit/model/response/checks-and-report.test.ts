import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { ASHBOURNE, REPORTED, at, date } from '../../../support/facts/make-fact';
import { rulesIn } from '../../../support/facts/rules-in';
import { episodeUnder } from '../../../support/facts/under-protocol';

const council = { by: ASHBOURNE, log: 'K' };

const enquiry = (value: string, more: object = {}): FactBody => ({
  kind: 'enquiry-made',
  enquiry: { recognised: true, value },
  outcome: 'done',
  ...more,
});

describe('the carer’s checklist', () => {
  test('holds the eleven of the Metropolitan Police agreement and what the framework adds [check.contact-child, check.family, check.friends, check.hospitals, check.social-media, check.search-home, check.places-frequented, check.travel-card, check.other-residents, check.inform-social-worker, check.risk-assessment-viewed, check.search-expected-place, check.search-last-seen, check.visit-if-safe]', () => {
    const keys = rulesIn('metropolitan-police')
      .checks.filter(({ by }) => by === 'carer')
      .map(({ key }) => key);

    expect(keys).toEqual([
      'contact-child',
      'family',
      'friends',
      'hospitals',
      'social-media',
      'search-home',
      'places-frequented',
      'travel-card',
      'other-residents',
      'inform-social-worker',
      'risk-assessment-viewed',
      'search-expected-place',
      'search-last-seen',
      'visit-if-safe',
    ]);
  });

  test('carries each enquiry with its time and result into the report [check.timed-with-result, level.carer-logs]', () => {
    const { response } = episodeUnder(
      'metropolitan-police',
      ['19:00', { kind: 'noticed' }, council],
      ['19:10', enquiry('contact-child', { result: 'no answer' }), council],
      ['19:40', enquiry('contact-child', { result: 'phone off' }), { ...council, rank: 'carer' }],
      ['20:00', REPORTED],
    );
    const contact = response.checks.find(({ key }) => key === 'contact-child');

    expect(contact?.last).toMatchObject({ occurred: at('19:40'), rank: 'carer', result: 'phone off' });
    expect(response.enquiries).toHaveLength(2);
    expect(response.report.given).toContain('actions-taken');
  });

  test('blocks nothing while it is unfinished [level.incomplete-never-blocks]', () => {
    const { status, response } = episodeUnder('metropolitan-police', ['20:00', REPORTED]);

    expect(status).toBe('reported');
    expect(response.checks.every(({ last }) => last === null)).toBe(true);
  });

  test('knows the call taker’s twelve questions, and a bare yes or no is no answer [check.question-danger, check.bare-yes-or-no, life.unanswered-is-risk]', () => {
    const questions = rulesIn('west-midlands-2015').checks.filter(({ by }) => by === 'call-taker');
    const all = (result: string) =>
      questions.map(({ key }): [string, FactBody] => ['20:05', enquiry(key, { result })]);
    const factors = (...answers: [string, FactBody][]) =>
      episodeUnder('west-midlands-2015', ['20:00', REPORTED], ...answers).response.riskFactors.map(
        ({ factor }) => factor,
      );

    expect(questions).toHaveLength(12);
    expect(factors()).toContain('unanswered-questions');
    expect(factors(...all('no'))).toContain('unanswered-questions');
    expect(factors(...all('nobody saw any sign of it'))).not.toContain('unanswered-questions');
  });
});

test('the council’s sixteen questions ask the same matters singly, the first eight on risk [check.sixteen-questions]', () => {
  const questions = rulesIn('west-midlands-2015').checks.filter(({ by }) => by === 'call-taker');
  const asked = questions.flatMap(({ key, singly }) =>
    Object.keys(singly).map((number): [number, string] => [Number(number), key]),
  );
  const ofRisk = asked.filter(([number]) => number <= 8).map(([, key]) => key);

  expect(asked.map(([number]) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, index) => index + 1),
  );
  expect(ofRisk.sort()).toEqual([
    'question-abuse',
    'question-contact',
    'question-danger',
    'question-harm-or-crime',
    'question-medical',
    'question-other',
    'question-out-of-character',
    'question-self-harm',
  ]);
});

describe('the minimum report', () => {
  test('is accepted with next to nothing, and what is lacking is listed [report.accepted-incomplete, report.outstanding-listed]', () => {
    const { status, response } = episodeUnder('west-yorkshire-2026', ['20:00', REPORTED]);

    expect(status).toBe('reported');
    expect(response.report.given).toEqual([]);
    expect(response.report.outstanding).toHaveLength(rulesIn('west-yorkshire-2026').report.length);
  });

  test('has what the report, single items and the child’s records say, whoever said it [report.names, report.date-of-birth, report.last-seen-when, report.last-seen-where, report.medication, report.reporter]', () => {
    const { response } = episodeUnder(
      'west-yorkshire-2026',
      ['19:00', { kind: 'subject-described', givenName: 'Wren', dateOfBirth: date('2011-05-06') }],
      [
        '20:00',
        {
          kind: 'missing-reported',
          lastSeen: { at: at('18:00'), place: 'the bus station' },
          reporter: { name: 'A. Carer', relationship: 'carer', telephone: null },
        },
      ],
      ['20:05', { kind: 'report-item-given', item: { recognised: true, value: 'medication' } }],
    );

    expect(response.report.given).toEqual([
      'names',
      'date-of-birth',
      'last-seen-where',
      'last-seen-when',
      'medication',
      'reporter',
      'reporter-relationship',
    ]);
    expect(response.report.outstanding).toContain('reporter-telephone');
  });

  test('wants what the child wore this time, not last time [report.clothing]', () => {
    const wore: FactBody = { kind: 'profile-stated', section: 'today', content: { clothing: 'red coat' } };
    const clothing = (when: string) =>
      episodeUnder('west-yorkshire-2026', [when, wore], ['20:00', REPORTED]).response.report.given;

    expect(clothing('18:00')).not.toContain('clothing');
    expect(clothing('20:10')).toContain('clothing');
  });
});
