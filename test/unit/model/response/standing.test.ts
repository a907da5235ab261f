import fc from 'fast-check';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { isLongTerm, longTermFrom } from '../../../../src/model/response/missing-for';
import { vocabulariesOf } from '../../../../src/model/response/vocabularies';
import type { Matter } from '../../../../src/model/response/vocabularies';
import { anyFacts } from '../../../support/facts/any-facts';
import {
  ASHBOURNE,
  FOUND_WELL,
  LANTERN,
  LOG_CLOSED,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  at,
  classified,
  fact,
  instant,
} from '../../../support/facts/make-fact';
import { childUnder, episodeUnder } from '../../../support/facts/under-protocol';
import type { Told } from '../../../support/facts/told';

const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const lantern = { by: LANTERN, log: 'R1' };
const PREVENTION: FactBody = {
  kind: 'prevention-interview-held',
  by: { recognised: true, value: 'police' },
  safeAndWell: true,
  answers: {},
};
const refusedBy = (value: 'child' | 'parent'): FactBody => ({
  kind: 'return-interview-refused',
  referral: 'R1',
  episode: A,
  by: { recognised: true, value },
});
const COMPLETED: FactBody = { kind: 'return-interview-completed', referral: 'R1', episode: A };
const MISSING: readonly Told[] = [
  ['20:00', REPORTED],
  ['20:10', RECORDED_MISSING],
];

describe('closing', () => {
  test.each<[string, readonly Told[], string]>([
    ['not while both interviews are owed [life.closed]', [], 'returned'],
    [
      'not while the return interview is owed [life.no-interview-not-needed]',
      [['22:30', PREVENTION]],
      'returned',
    ],
    ['not while the prevention interview is owed [life.closed]', [['22:30', COMPLETED, lantern]], 'returned'],
    [
      'when both were held [life.closed]',
      [
        ['22:30', PREVENTION],
        ['23:00', COMPLETED, lantern],
      ],
      'closed',
    ],
    [
      'when the child refused [authority.interview-refusal]',
      [
        ['22:30', PREVENTION],
        ['23:00', refusedBy('child'), lantern],
      ],
      'closed',
    ],
    [
      'not when a parent refused [authority.interview-refusal]',
      [
        ['22:30', PREVENTION],
        ['23:00', refusedBy('parent'), lantern],
      ],
      'returned',
    ],
  ])('is %s', (_title, after, status) => {
    const episode = episodeUnder(
      'national-framework',
      ...MISSING,
      ['22:00', RETURNED],
      ['22:10', LOG_CLOSED],
      ...after,
    );

    expect(episode.status).toBe(status);
    expect(episode.closedAt.shown !== null).toBe(status === 'closed');
  });

  test('says what is lacking, and an open follow-up adds nothing to the time missing [life.missing-ends-at-located, life.returned]', () => {
    const { status, response } = episodeUnder(
      'national-framework',
      ...MISSING,
      ['22:00', RETURNED],
      ['22:30', PREVENTION],
    );

    expect(response.closing.map(({ prerequisite, met }) => [prerequisite, met])).toEqual([
      ['back-or-safe', true],
      ['prevention-interview', true],
      ['return-interview', false],
    ]);
    expect([status, response.missingFor.until]).toEqual(['returned', at('22:00').start]);
  });

  test('takes a child found well as safe once they may stay [life.located, life.refuses-to-return, authority.let-stay]', () => {
    const stay: FactBody = {
      kind: 'stay-decided',
      allowed: true,
      rationale: 'safe with a relative',
      episode: A,
    };
    const located: readonly Told[] = [
      ...MISSING,
      ['21:00', FOUND_WELL],
      ['22:30', PREVENTION],
      ['23:00', COMPLETED, lantern],
    ];

    expect(episodeUnder('west-yorkshire-2026', ...located).status).toBe('located');
    expect(
      episodeUnder('west-yorkshire-2026', ...located, ['21:30', stay, { by: ASHBOURNE, log: 'K' }]).status,
    ).toBe('closed');
  });

  test('starts anew when it is opened again [life.reopened]', () => {
    const { status, response } = episodeUnder(
      'national-framework',
      ...MISSING,
      ['22:00', RETURNED],
      ['22:30', PREVENTION],
      ['23:00', COMPLETED, lantern],
      ['23:10', { kind: 'reopened', rationale: 'another child came back' }],
    );

    expect(status).toBe('reported');
    expect(response.closing.some(({ met }) => met)).toBe(false);
    expect(response.missingFor.until).toBeNull();
  });
});

describe('how long', () => {
  test('counts from the earliest of last seen, noticed, reported and recorded, and no category restarts it [reading.missing-since, life.recategorising-keeps-times, reading.recategorising-never-restarts, life.recategorised, life.away-becomes-missing, life.missing-becomes-away]', () => {
    const { status, response } = episodeUnder(
      'west-yorkshire-2026',
      ['19:00', { kind: 'noticed' }, { by: ASHBOURNE, log: 'K' }],
      ['20:00', { kind: 'missing-reported', lastSeen: { at: at('17:00'), place: null } }],
      ['20:10', classified('absent')],
      ['20:30', RECORDED_MISSING],
      ['21:00', classified('away')],
      ['22:00', RECORDED_MISSING],
    );

    expect([status, response.missingFor.since]).toEqual(['missing', at('17:00').start]);
  });

  test('is long-term after more than 28 days, by whoever asks and when [term.long-term]', () => {
    const missingFor = { since: instant('2026-11-01T00:00:00Z'), until: null, longTermDays: 28 };

    expect(longTermFrom(missingFor)).toBe('2026-11-29T00:00:00.000Z');
    expect(isLongTerm(missingFor, instant('2026-11-29T00:00:00Z'))).toBe(false);
    expect(isLongTerm(missingFor, instant('2026-11-29T00:00:01Z'))).toBe(true);
    expect(
      isLongTerm({ ...missingFor, until: instant('2026-11-05T00:00:00Z') }, instant('2027-01-01T00:00:00Z')),
    ).toBe(false);
  });
});

describe('the four vocabularies', () => {
  const matter = (change: Partial<Matter>): Matter => ({
    reported: false,
    whereaboutsKnown: false,
    lookedAfter: true,
    concernOrTold: false,
    noApparentRisk: false,
    courtOrder: false,
    ...change,
  });

  test.each<[string, Partial<Matter>, readonly (string | null)[]]>([
    [
      'unknown and reported [term.fact-unknown-reported]',
      { reported: true },
      ['missing', 'missing', 'M', 'missing'],
    ],
    [
      'the same without apparent risk [term.absent-police, term.vocabulary-police-west-midlands]',
      { reported: true, noApparentRisk: true },
      ['missing', 'absent', 'M', 'missing'],
    ],
    [
      'not expected and not reported [term.fact-not-expected-not-reported, term.absent]',
      {},
      [null, null, 'M', 'absent'],
    ],
    [
      'known and concern [term.fact-known-and-concern, term.a-is-not-absent]',
      { whereaboutsKnown: true, concernOrTold: true },
      [null, null, 'A', 'away'],
    ],
    [
      'known without concern [term.fact-known-no-concern]',
      { whereaboutsKnown: true },
      [null, null, null, 'absent'],
    ],
    [
      'under an order of a court [term.fact-court-order, term.absconded]',
      { reported: true, courtOrder: true },
      ['missing', 'missing', 'M', 'absconded'],
    ],
    [
      'not looked after [term.away-looked-after-only, term.vocabulary-annual-return]',
      { whereaboutsKnown: true, concernOrTold: true, lookedAfter: false },
      [null, null, null, 'absent'],
    ],
  ])('stand side by side: %s [term.vocabularies-apart]', (_title, change, words) => {
    const { policeWestYorkshire, policeWestMidlands, annualReturn, partnership } = vocabulariesOf(
      matter(change),
    );

    expect([policeWestYorkshire, policeWestMidlands, annualReturn, partnership]).toEqual(words);
  });

  test('take whereabouts for known only when confirmed, and not on the child’s word [life.whereabouts-confirmed]', () => {
    const known = (value: 'child-says-so' | 'known-adult-voice') =>
      episodeUnder('west-midlands-2015', [
        '19:00',
        { kind: 'noticed', whereaboutsKnown: true, confirmedBy: { recognised: true, value } },
        { by: ASHBOURNE, log: 'K' },
      ]).response.whereaboutsKnown.shown?.value;

    expect([known('child-says-so'), known('known-adult-voice')]).toEqual([false, true]);
  });
});

test('two agencies’ return times are both kept, and shown as a contradiction [life.conflict-kept]', () => {
  const { returnedAt, response } = episodeUnder(
    'national-framework',
    ...MISSING,
    ['22:00', RETURNED],
    ['23:30', { kind: 'returned', episode: A }, { by: ASHBOURNE, log: 'K' }],
  );

  expect(returnedAt.assertions.map(({ by }) => by)).toEqual([ASHBOURNE, NORTHVALE]);
  expect(response.contradictions).toEqual(['returnedAt']);
});

test('an earlier missing episode never lowers what is proposed, shown or weighs in a later one [life.history-never-lowers, life.repeats-never-normal]', () => {
  const later = [
    fact({ log: 'Z', line: 1, at: '+5 10:00', body: REPORTED }),
    fact({
      log: 'Z',
      line: 2,
      at: '+5 10:05',
      body: { kind: 'indicator-observed', indicator: { recognised: true, value: 'trigger' } },
    }),
    fact({
      log: 'Z',
      line: 3,
      at: '+5 10:10',
      rank: 'duty-inspector',
      body: { kind: 'risk-assessed', level: { recognised: true, value: 'high' } },
    }),
  ].map((one) => ({ ...one, subject: fact({ log: 'L1', line: 0, at: '10:00', body: REPORTED }).subject }));
  const alone = childUnder('west-midlands-2015', later).missingEpisodes.at(-1);

  fc.assert(
    fc.property(anyFacts, (facts) => {
      const subject = later[0]?.subject;
      if (subject === undefined) return;
      const earlier = facts.map((one) => ({ ...one, subject }));
      const ended = ['L1', 'L2', 'L3', 'L4', 'L5'].map((log, line) => ({
        ...fact({ log, line: 90 + line, at: '+4 10:00', body: RETURNED }),
        subject,
      }));
      const child = childUnder('west-midlands-2015', [...earlier, ...ended, ...later]);
      const episode = child.missingEpisodes.find(({ founding }) => founding.record === 'Z');

      expect(episode?.risk.shown?.value).toEqual(alone?.risk.shown?.value);
      expect(episode?.response.level.proposesPolice).toEqual(alone?.response.level.proposesPolice);
      const factors = episode?.response.riskFactors.map(({ factor }) => factor);
      expect(factors).toEqual(
        expect.arrayContaining(alone?.response.riskFactors.map(({ factor }) => factor) ?? []),
      );
    }),
    { numRuns: 30 },
  );
});
