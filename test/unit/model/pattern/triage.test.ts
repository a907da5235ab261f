import fc from 'fast-check';
import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { DebriefAnswers } from '../../../../src/model/agency-fact/interview-facts';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { TriageState } from '../../../../src/model/pattern/triage-state';
import { RATINGS } from '../../../../src/model/pattern/triage-state';
import { MERROW, NORTHVALE } from '../../../support/facts/make-fact';
import { factAt, occurrenceOf } from '../../../support/facts/occurrence-facts';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';

const protocols = shippedProtocols([
  { id: NORTHVALE, protocols: [{ id: 'west-midlands-2015', from: new Date('2015-01-01T00:00:00Z') }] },
  { id: MERROW, protocols: [{ id: 'west-yorkshire-2026', from: new Date('2015-01-01T00:00:00Z') }] },
]);
const wren = { agency: NORTHVALE, scheme: 'police-nominal', value: 'wren' };

const stateOf = (facts: readonly AgencyFact[]) => foldChild(facts, undefined, protocols);
const triageOf = (facts: readonly AgencyFact[]): TriageState => {
  const { triage } = stateOf(facts).patterns;
  if (triage === null) throw new Error('not rated');
  return triage;
};
const reasonsOf = (facts: readonly AgencyFact[]) =>
  triageOf(facts).reasons.map(({ code, rating }) => [code, rating]);

const times = (category: 'missing' | 'absent', count: number, hours = 3) =>
  Array.from({ length: count }, (_, index) =>
    occurrenceOf(
      `2026-09-${String(index + (category === 'missing' ? 1 : 15)).padStart(2, '0')}T18:00:00Z`,
      category,
      { hours },
    ),
  ).flat();
const said = (body: FactBody, line = 1) =>
  factAt('2026-10-01T10:00:00Z', body, { log: 'said', line, subject: wren });
const debrief = (answers: DebriefAnswers, safeguarding = false) =>
  said({ kind: 'debriefed', referral: 'R1', safeguarding, answers });

describe('the printed bands', () => {
  test('one missing episode and nothing else is green: a letter and advice [triage.green]', () => {
    const triage = triageOf(times('missing', 1));

    expect(triage).toMatchObject({ rating: 'green', missingEpisodes: 1, absences: 0 });
    expect(triage.rule.then?.green).toMatch(/letter and leaflet.*child.*parent or carer/i);
  });

  test('more than two missing episodes are red: an interview is required [triage.red] [triage.red-more-than-two]', () => {
    expect(reasonsOf(times('missing', 3))).toEqual([['episodes', 'red']]);
    expect(triageOf(times('missing', 3)).rating).toBe('red');
    expect(triageOf(times('missing', 3)).rule.then?.red).toMatch(/required/);
  });

  test('exactly two without a factor are in no band as printed: amber, and it says so [triage.exactly-two-is-amber] [triage.amber]', () => {
    expect(triageOf(times('missing', 2))).toMatchObject({
      rating: 'amber',
      reasons: [{ code: 'no-band', rating: 'amber', of: [0, 1] }],
    });
  });

  test('five absences turn a green into a red [triage.red-absences]', () => {
    const one = times('missing', 1);

    expect(triageOf(one).rating).toBe('green');
    const red = triageOf([...one, ...times('absent', 5)]);
    expect(red).toMatchObject({ rating: 'red', absences: 5 });
    expect(red.reasons).toContainEqual({ code: 'absences', rating: 'red', of: [1, 2, 3, 4, 5], given: [] });
    expect(triageOf(times('absent', 4)).rating).toBe('green');
  });

  test('absences and missing episodes count together [triage.together]', () => {
    expect(reasonsOf([...times('missing', 2), ...times('absent', 3)])).toContainEqual(['together', 'red']);
    expect(triageOf([...times('missing', 1), ...times('absent', 3)]).rating).toBe('green');
  });
});

describe('a factor makes it red', () => {
  const one = times('missing', 1);

  test.each<[string, string, FactBody]>([
    [
      'an indicator of exploitation',
      'exploitation',
      { kind: 'indicator-observed', indicator: { recognised: true, value: 'exploitation' } },
    ],
    [
      'a profile that tells of exploitation',
      'exploitation',
      { kind: 'profile-stated', section: 'risk', content: { exploitation: 'An older man' } },
    ],
  ])('%s [triage.red-exploitation]', (_what, code, body) => {
    expect(reasonsOf([...one, said(body)])).toEqual([[code, 'red']]);
  });

  test('associates, by profile, network or interview [triage.red-associates]', () => {
    const profile = said({
      kind: 'profile-stated',
      section: 'network',
      content: { personsOfConcern: ['Tamsin Testcase'] },
    });
    const named = said(
      {
        kind: 'network-member-named',
        relation: { recognised: true, value: 'associate' },
        name: 'Tamsin Testcase',
      },
      2,
    );

    for (const facts of [[profile], [named], [debrief({ riskyContacts: 'Somebody older' })]])
      expect(reasonsOf([...one, ...facts])).toEqual([['associates', 'red']]);
    expect(JSON.stringify(triageOf([...one, profile, named]))).not.toContain('Tamsin');
  });

  test('a place of concern [triage.red-places]', () => {
    const place = said({
      kind: 'place-named',
      as: { recognised: true, value: 'of-concern' },
      place: 'Invented Retail Park',
    });

    expect(reasonsOf([...one, place])).toEqual([['places', 'red']]);
  });

  test('a long time gone, from 24 hours on [triage.red-length]', () => {
    expect(triageOf(times('missing', 1, 23.99)).rating).toBe('green');
    expect(reasonsOf(times('missing', 1, 24))).toEqual([['length', 'red']]);
  });

  test('substances [triage.red-substances]', () => {
    expect(reasonsOf([...one, debrief({ substances: ['Cannabis'] })])).toEqual([['substances', 'red']]);
  });

  test.each([
    ['domestic-violence', 'Domestic violence'],
    ['learning-difficulty', 'learning difficulty'],
    ['troubled-family', 'troubled-family'],
  ])(
    '%s, by the theme of a debrief or a risk of the profile [triage.red-domestic-violence] [triage.red-learning-difficulty] [triage.red-troubled-family]',
    (code, word) => {
      const profile = said({ kind: 'profile-stated', section: 'risk', content: { risks: [word] } });

      expect(reasonsOf([...one, debrief({ themes: [word] })])).toEqual([[code, 'red']]);
      expect(reasonsOf([...one, profile])).toEqual([[code, 'red']]);
    },
  );

  test('harm and offending, as the list is not exclusive [triage.red-not-exclusive] [triage.especially-due]', () => {
    expect(reasonsOf([...one, debrief({}, true)])).toEqual([['harm', 'red']]);
    expect(reasonsOf([...one, debrief({ offending: ['Carried a package'] })])).toEqual([
      ['offending', 'red'],
    ]);
  });

  test('a risk in words that no list has makes it amber: more information is needed [triage.amber]', () => {
    const profile = said({
      kind: 'profile-stated',
      section: 'risk',
      content: { risks: ['Worries about school'] },
    });

    expect(triageOf([...one, profile])).toMatchObject({ rating: 'amber', reasons: [{ code: 'not-coded' }] });
  });

  test('every fact that gives a reason is listed with it [triage.reasons-listed]', () => {
    const [reason] = triageOf([
      ...one,
      debrief({ substances: ['Cannabis'], themes: ['substances'] }),
      said({ kind: 'noted', topic: 'note' }, 3),
    ]).reasons;

    expect(reason?.given.map(({ fact }) => fact.record)).toEqual(['said', 'said']);
  });

  test('what a corrected profile no longer says is no reason', () => {
    const before = said({ kind: 'profile-stated', section: 'risk', content: { exploitation: 'Suspected' } });
    const after = said({ kind: 'profile-stated', section: 'risk', content: {} }, 2);

    expect(triageOf([...one, before, after]).rating).toBe('green');
  });
});

test('the colour puts interviews in order and never stands for the offer [triage.sets-priority] [triage.never-instead-of-offer]', () => {
  expect(RATINGS).toEqual(['red', 'amber', 'green']);
  for (const facts of [times('missing', 1), times('missing', 2), times('missing', 3), times('absent', 5)]) {
    const { missingEpisodes } = stateOf(facts);
    for (const { deadlines } of missingEpisodes)
      expect(deadlines.map(({ rule }) => rule)).toContain('return-interview');
  }
});

test('who owes the interview rates it by their protocol', () => {
  const care = factAt(
    '2026-08-01T09:00:00Z',
    { kind: 'care-described', responsibleAuthority: MERROW },
    { log: 'C', subject: wren },
  );

  expect(triageOf(times('missing', 1)).protocol).toBe('west-midlands-2015@1');
  expect(triageOf([care, ...times('missing', 1)]).protocol).toBe('west-yorkshire-2026@1');
});

test('one occurrence more never makes a rating milder', () => {
  const worse = (a: TriageState, b: TriageState) => RATINGS.indexOf(a.rating) - RATINGS.indexOf(b.rating);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 6 }),
      fc.boolean(),
      (missing, absent, more) => {
        const before = triageOf([...times('missing', missing), ...times('absent', absent)]);
        const after = triageOf([
          ...times('missing', missing + (more ? 1 : 0)),
          ...times('absent', absent + (more ? 0 : 1)),
        ]);

        expect(worse(after, before)).toBeLessThanOrEqual(0);
      },
    ),
  );
});
