import fc from 'fast-check';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { kindOf } from '../../../../src/model/agency/agency-id';
import { anyFacts } from '../../../support/facts/any-facts';
import {
  ASHBOURNE,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  SOUTHMOOR,
  date,
  instant,
} from '../../../support/facts/make-fact';
import { rulesIn } from '../../../support/facts/rules-in';
import { childUnder, episodeUnder, protocolsUnder } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const council = { by: ASHBOURNE, log: 'K' };
const LOOKED_AFTER: Told = [
  '08:00',
  { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE },
  council,
];

test.each([
  'national-framework',
  'west-yorkshire-2026',
  'west-midlands-2015',
  'metropolitan-police',
] as const)('a level says who acts: nobody yet, the carer, the police, under %s [term.level]', (protocol) => {
  expect(rulesIn(protocol).levels.map(({ level, says }) => [level, says])).toEqual([
    ['no-immediate', expect.stringMatching(/nobody acts/i)],
    ['carer', expect.stringMatching(/carer/i)],
    ['police', expect.stringMatching(/police/i)],
  ]);
});

describe('each report of a child as missing', () => {
  const night = (log: string, day: string): readonly Told[] => [
    [`${day} 20:00`, REPORTED, { log }],
    [`${day} 20:10`, RECORDED_MISSING, { log }],
    [`${day} 23:00`, RETURNED, { log }],
  ];

  test('has its own return interview, offered and timed, however close they are [reading.interview-offered-each-time, term.return-interview]', () => {
    const { missingEpisodes } = childUnder(
      'west-midlands-2015',
      told(LOOKED_AFTER, ...night('A', '+1'), ...night('B', '+2'), ...night('C', '+3')),
    );

    expect(
      missingEpisodes.map(({ response, deadlines }) => [
        response.closing.find(({ prerequisite }) => prerequisite === 'return-interview')?.met,
        deadlines.filter(({ rule }) => rule === 'return-interview').map(({ dueAt }) => dueAt),
      ]),
    ).toEqual([
      [false, [instant('2026-11-24T23:00:00Z')]],
      [false, [instant('2026-11-25T23:00:00Z')]],
      [false, [instant('2026-11-26T23:00:00Z')]],
    ]);
  });

  test('is owed the police’s prevention interview, which a carer’s own talk is not [term.prevention-interview]', () => {
    const held = (by: 'police' | 'carer'): FactBody => ({
      kind: 'prevention-interview-held',
      by: { recognised: true, value: by },
      answers: {},
    });
    const [rule] = protocolsUnder('west-midlands-2015')
      .of(NORTHVALE, instant('2026-11-20T20:00:00Z'))
      .clocks.filter(({ key }) => key === 'prevention-interview');
    const met = (by: 'police' | 'carer') =>
      episodeUnder('west-midlands-2015', LOOKED_AFTER, ...night('A', '+1'), [
        '+1 23:30',
        held(by),
      ]).response.closing.find(({ prerequisite }) => prerequisite === 'prevention-interview')?.met;

    expect(rule?.source).toMatch(/safe and well/);
    expect([met('police'), met('carer')]).toEqual([true, false]);
  });
});

test('a child who goes repeatedly has a missing safety meeting and an early look at the care plan [term.missing-safety-meeting, plan.early-care-review]', () => {
  const night = (log: string, day: string): readonly Told[] => [
    [`${day} 20:00`, REPORTED, { log }],
    [`${day} 23:00`, RETURNED, { log }],
  ];
  const { patterns } = childUnder(
    'west-yorkshire-2026',
    told(LOOKED_AFTER, ...night('A', '+1'), ...night('B', '+2'), ...night('C', '+3')),
  );
  const then = new Map(patterns.raised.map(({ rule }) => [rule.key, rule.then]));

  expect(then.get('repeated-any-mix')).toMatch(/multi-agency meeting and agree a missing safety plan/);
  expect(then.get('repeated-looked-after')).toMatch(/early review of the care plan/);
  expect(
    protocolsUnder('west-yorkshire-2026')
      .of(ASHBOURNE, instant('2026-11-20T20:00:00Z'))
      .meetings.map(({ key }) => key),
  ).toContain('missing-safety');
});

test('a strategy meeting is on a child who is missing: its clock runs while they are, and a return before it takes it away [term.strategy-meeting]', () => {
  const clock = (...more: readonly Told[]) =>
    episodeUnder(
      'west-midlands-2015',
      LOOKED_AFTER,
      ['20:00', REPORTED],
      ['20:10', RECORDED_MISSING],
      ...more,
    ).deadlines.find(({ rule }) => rule === 'strategy-triggered');

  expect(clock()).toMatchObject({ dueAt: instant('2026-11-23T20:00:00Z'), stoppedBy: null });
  expect(clock(['+1 08:00', RETURNED])?.stoppedAt).toBe(instant('2026-11-21T08:00:00Z'));
});

test('a child placed with parents has a visit within 72 hours and a return interview as well [life.parents-visit-and-interview]', () => {
  const { deadlines, response } = episodeUnder(
    'west-yorkshire-2026',
    LOOKED_AFTER,
    [
      '08:00',
      {
        kind: 'placement-recorded',
        from: date('2025-01-01'),
        placementType: { recognised: true, value: 'P1' },
      },
      council,
    ],
    ['20:00', REPORTED],
    ['20:10', RECORDED_MISSING],
    ['23:00', RETURNED],
    ['+1 10:00', { kind: 'step-recorded', step: { recognised: true, value: 'social-worker-visited' } }],
  );
  const due = (rule: string) => deadlines.find((each) => each.rule === rule);

  expect(due('social-worker-visit')).toMatchObject({
    owner: ASHBOURNE,
    dueAt: instant('2026-11-23T23:00:00Z'),
    stoppedAt: instant('2026-11-21T10:00:00Z'),
  });
  expect(due('return-interview')?.stoppedBy).toBeNull();
  expect(response.closing).toContainEqual(
    expect.objectContaining({ prerequisite: 'return-interview', met: false }),
  );
});

describe('the time to look at risk again', () => {
  const assessed = (reviewAt: string): FactBody => ({
    kind: 'risk-assessed',
    level: { recognised: true, value: 'medium' },
    reviewAt: instant(reviewAt),
  });
  const SET: readonly Told[] = [
    ['20:00', REPORTED],
    ['20:10', RECORDED_MISSING],
    ['20:15', assessed('2026-11-21T08:00:00Z')],
  ];
  const danger: Told = [
    '22:00',
    { kind: 'indicator-observed', indicator: { recognised: true, value: 'trigger' } },
  ];

  test('is set with the assessment, and comes earlier on new risk [life.minimum-review-time]', () => {
    const read = (...more: readonly Told[]) => {
      const child = childUnder('national-framework', told(...SET, ...more));
      const [episode] = child.missingEpisodes;
      const running = episode?.deadlines.filter(
        ({ rule, stoppedBy }) => rule === 'risk-review' && stoppedBy === null,
      );
      return {
        shown: episode?.response.riskReviewAt,
        due: running?.map(({ dueAt }) => dueAt),
        asked: child.prompts.some(({ rule, doneAt }) => rule.key === 'review-on-new-risk' && doneAt === null),
      };
    };
    const morning = instant('2026-11-21T08:00:00Z');
    const sooner = instant('2026-11-20T23:00:00Z');

    expect(read()).toEqual({ shown: morning, due: [morning], asked: false });
    expect(read(danger)).toEqual({ shown: morning, due: [morning], asked: true });
    expect(read(danger, ['22:05', assessed('2026-11-20T23:00:00Z')])).toEqual({
      shown: sooner,
      due: [sooner],
      asked: false,
    });
  });
});

describe('ownership', () => {
  test('is known at every moment of every missing episode, whoever said what in whatever order [life.owner-known-to-reporter]', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { owner, response } of childUnder('west-midlands-2015', facts).missingEpisodes) {
          const froms = response.ownership.map(({ from }) => from);
          expect(froms[0]).toBeNull();
          expect(froms.slice(1)).not.toContain(null);
          expect(froms.slice(1)).toEqual([...froms.slice(1)].sort());
          expect(response.ownership.at(-1)?.owner).toBe(owner);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('goes to the force where most enquiries lie, with the reason, and the forces are asked to agree on it [life.owner-moves-to-enquiries]', () => {
    const to: FactBody = {
      kind: 'ownership-transferred',
      to: SOUTHMOOR,
      rationale: 'all sightings are there',
    };
    const linked: FactBody = {
      kind: 'step-recorded',
      step: { recognised: true, value: 'linked-to-other-area' },
    };
    const after = (...more: readonly Told[]) =>
      childUnder('west-midlands-2015', told(['20:00', REPORTED], ['20:30', linked], ...more));
    const agreed = after(
      ['21:00', to],
      [
        '21:10',
        { ...to, episode: { agency: NORTHVALE, source: 'storm', record: 'A' } } as FactBody,
        { by: SOUTHMOOR, log: 'S', rank: 'duty-inspector' },
      ],
    );
    const prompt = ({ prompts }: typeof agreed) => prompts.find(({ rule }) => rule.key === 'agree-owner');

    expect(prompt(after())).toMatchObject({ agency: NORTHVALE, doneAt: null });
    expect(prompt(agreed)?.doneAt).not.toBeNull();
    expect(agreed.missingEpisodes[0]?.owner).toBe(SOUTHMOOR);
    expect(kindOf(SOUTHMOOR)).toBe('police-force');
    expect(agreed.missingEpisodes[0]?.response.decisions.map(({ rationale }) => rationale)).toContain(
      'all sightings are there',
    );
  });
});
