import fc from 'fast-check';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { anyFacts } from '../../../support/facts/any-facts';
import {
  ASHBOURNE,
  FOUND_WELL,
  MERROW,
  NORTHVALE,
  REPORTED,
  RETURNED,
  instant,
} from '../../../support/facts/make-fact';
import { rulesIn } from '../../../support/facts/rules-in';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';
import { childUnder, episodeUnder } from '../../../support/facts/under-protocol';
import type { ProtocolId } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';
import { foldChild } from '../../../../src/model/child/fold-child';

const council = { by: ASHBOURNE, log: 'K' };
const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const EVERY: readonly ProtocolId[] = [
  'national-framework',
  'west-yorkshire-2026',
  'west-midlands-2015',
  'metropolitan-police',
];
const concern = (concerned: boolean): FactBody => ({ kind: 'concern-stated', concerned, episode: A });

describe('a carer’s concern', () => {
  test('weighs as risk for as long as they say so, whatever level is set [life.carer-concern-counts]', () => {
    const factors = (...more: readonly Told[]) =>
      episodeUnder(
        'national-framework',
        ['20:00', REPORTED],
        ['20:05', { kind: 'risk-assessed', level: { recognised: true, value: 'low' } }],
        ...more,
      ).response.riskFactors.map(({ factor }) => factor);

    expect(factors()).not.toContain('carer-concerned');
    expect(factors(['20:10', concern(true), council])).toContain('carer-concerned');
    expect(factors(['20:10', concern(true), council], ['20:30', concern(false), council])).not.toContain(
      'carer-concerned',
    );
  });

  test('that is there while the child stays away proposes the police, and is no ground for a child who is back [life.time-raises-concern]', () => {
    const proposed = (...more: readonly Told[]) =>
      episodeUnder(
        'national-framework',
        ['18:00', { kind: 'noticed' }, council],
        ['18:01', { kind: 'intervention-level-set', level: { recognised: true, value: 'carer' } }, council],
        ...more,
      ).response.level.proposesPolice;
    const worried: Told = ['21:00', { kind: 'concern-stated', concerned: true }, council];

    expect(proposed()).toEqual([]);
    expect(proposed(worried)).toEqual([{ rule: 'life.time-raises-concern', source: 'NF 3.15' }]);
    expect(proposed(worried, ['21:30', { kind: 'concern-stated', concerned: false }, council])).toEqual([]);
  });
});

test('a delay is never automatic: it takes somebody’s decision, and nothing else makes one [life.no-habit-of-delay]', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...EVERY), (facts, protocol) => {
      const undecided = facts.filter(({ body }) => body.kind !== 'response-delayed');
      if (undecided.length === 0) return;
      const { missingEpisodes } = childUnder(protocol, undecided);
      expect(
        missingEpisodes.filter(({ status, delay }) => status === 'delayed' || delay.shown !== null),
      ).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(EVERY)(
  'a doubtful report is talked over, and looked at again: never nothing under %s [life.disagreement-never-inaction]',
  (protocol) => {
    const DELAYED: FactBody = {
      kind: 'response-delayed',
      rationale: 'called at once',
      reviewAt: instant('2026-11-20T22:00:00Z'),
    };
    const child = childUnder(
      protocol,
      told(['20:00', REPORTED], ['20:10', DELAYED, { rank: 'duty-inspector' }]),
    );
    const open = child.prompts.filter(({ doneAt }) => doneAt === null).map(({ rule }) => rule.key);

    expect(open).toContain('discuss-report');
    expect(child.missingEpisodes[0]?.deadlines).toContainEqual(
      expect.objectContaining({ rule: 'delay-review', stoppedBy: null }),
    );
  },
);

describe('what is seen on return', () => {
  test('is recorded, each of the five signs, and belongs to the episode the child came back from [life.post-incident-recorded]', () => {
    const signs = ['upset-or-withdrawn', 'underwear', 'unaccounted-injuries', 'expensive-gifts', 'evasive'];
    const rule = rulesIn('west-yorkshire-2026').indicators.find(
      ({ indicator }) => indicator === 'post-incident',
    );
    const { status, response } = episodeUnder(
      'west-yorkshire-2026',
      ['20:00', REPORTED],
      ['22:00', RETURNED],
      ...signs.map((value): Told => [
        '22:10',
        {
          kind: 'indicator-observed',
          indicator: { recognised: true, value: 'post-incident' },
          sign: { recognised: true, value },
        },
      ]),
    );

    expect(Object.keys(rule?.examples ?? {})).toEqual(signs);
    expect(response.indicators.map(({ sign }) => sign)).toEqual(
      signs.map((value) => ({ recognised: true, value })),
    );
    expect(status).toBe('returned');
  });
});

describe('a child who is found and was never reported', () => {
  const found = (lookedAfter: boolean) =>
    childUnder(
      'national-framework',
      told(
        ['08:00', { kind: 'care-described', lookedAfter, responsibleAuthority: ASHBOURNE }, council],
        ['20:00', FOUND_WELL],
        ['20:30', RETURNED],
      ),
    );

  test('has a record without a report, and the family is encouraged to report next time [life.found-never-reported]', () => {
    const { missingEpisodes, prompts } = found(false);

    expect(missingEpisodes).toHaveLength(1);
    expect(missingEpisodes[0]).toMatchObject({ reportedAt: { shown: null }, response: { reported: false } });
    expect(prompts.find(({ rule }) => rule.key === 'encourage-reporting')).toMatchObject({
      agency: ASHBOURNE,
      doneAt: null,
    });
    expect(found(true).prompts.map(({ rule }) => rule.key)).not.toContain('encourage-reporting');
  });

  test('is not prompted for once there was a report [life.found-never-reported]', () => {
    const { prompts } = childUnder(
      'national-framework',
      told(
        ['08:00', { kind: 'care-described', lookedAfter: false, responsibleAuthority: ASHBOURNE }, council],
        ['19:00', REPORTED],
        ['20:30', RETURNED],
      ),
    );

    expect(prompts.map(({ rule }) => rule.key)).not.toContain('encourage-reporting');
  });
});

test('out of area the host works by its own policy and the responsible authority by its own, on one child [life.out-of-area-both-policies]', () => {
  const { prompts } = foldChild(
    told(
      [
        '08:00',
        {
          kind: 'care-described',
          lookedAfter: true,
          responsibleAuthority: MERROW,
          hostAuthority: ASHBOURNE,
        },
        council,
      ],
      ['20:00', REPORTED],
      ['20:10', { kind: 'classified', category: { recognised: true, value: 'missing' } }],
      ['22:00', RETURNED],
    ),
    undefined,
    shippedProtocols(),
  );
  const protocolOf = (key: string) => prompts.find(({ rule }) => rule.key === key);

  expect(protocolOf('host-liaises')).toMatchObject({ agency: ASHBOURNE, protocol: 'west-yorkshire-2026@1' });
  expect(protocolOf('screen-for-exploitation')).toMatchObject({
    agency: MERROW,
    protocol: 'west-midlands-2015@1',
  });
});
