import type { FactBody, RiskLevel } from '../../../../src/model/agency-fact/fact-body';
import type { Indicator } from '../../../../src/model/agency-fact/response-facts';
import {
  ASHBOURNE,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  SOUTHMOOR,
  classified,
  date,
  instant,
} from '../../../support/facts/make-fact';
import { childUnder, episodeUnder } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const risk = (value: RiskLevel): FactBody => ({ kind: 'risk-assessed', level: { recognised: true, value } });
const seen = (value: Indicator, sign?: string): FactBody => ({
  kind: 'indicator-observed',
  indicator: { recognised: true, value },
  ...(sign === undefined ? {} : { sign: { recognised: true, value: sign } }),
});
const DELAYED: FactBody = {
  kind: 'response-delayed',
  rationale: 'called at once',
  reviewAt: instant('2026-11-20T21:00:00Z'),
};
const council = { by: ASHBOURNE, log: 'K' };
const A = { agency: NORTHVALE, source: 'storm', record: 'A' };

describe('a decision without the authority', () => {
  test('is kept, flagged and not shown when a feed says that high was lowered [authority.feed-kept-flagged, authority.lower-high]', () => {
    const entries: readonly Told[] = [
      ['20:00', REPORTED],
      ['20:05', risk('medium'), { rank: 'duty-inspector' }],
      ['20:10', risk('high'), { rank: 'duty-inspector' }],
      ['21:00', risk('low'), { rank: 'constable' }],
    ];
    const episode = episodeUnder('west-yorkshire-2026', ...entries);
    const { reviews } = childUnder('west-yorkshire-2026', told(...entries));

    expect(episode.risk.shown?.value).toEqual({ recognised: true, value: 'high' });
    expect(episode.risk.assertions.map(({ value }) => value)).toEqual([{ recognised: true, value: 'low' }]);
    expect(reviews).toContainEqual(expect.objectContaining({ reason: 'without-authority', field: 'risk' }));
  });

  test('leaves a report a report when a constable delays it [authority.delay]', () => {
    const by = (rank: string) =>
      episodeUnder('west-yorkshire-2026', ['20:00', REPORTED], ['20:10', DELAYED, { rank }]);

    expect([by('constable').status, by('constable').delay.shown]).toEqual(['reported', null]);
    expect(by('duty-inspector').status).toBe('delayed');
  });

  test('is low for a child recorded missing in the West Midlands [term.no-low-for-missing]', () => {
    const { risk: shown } = episodeUnder(
      'west-midlands-2015',
      ['20:00', RECORDED_MISSING, { rank: 'duty-inspector' }],
      ['20:05', risk('medium'), { rank: 'duty-inspector' }],
      ['20:10', risk('low'), { rank: 'duty-inspector' }],
    );

    expect(shown.shown?.value).toEqual({ recognised: true, value: 'medium' });
  });

  test('is absent for a child with a known risk of exploitation in the West Midlands [life.exploitation-is-missing]', () => {
    const under = (protocol: 'west-midlands-2015' | 'west-yorkshire-2026') =>
      episodeUnder(
        protocol,
        ['20:00', REPORTED],
        ['20:05', seen('exploitation')],
        ['20:10', classified('absent')],
      );

    expect([under('west-midlands-2015').status, under('west-midlands-2015').category.shown]).toEqual([
      'reported',
      null,
    ]);
    expect(under('west-yorkshire-2026').status).toBe('absent');
  });

  test('is one on the media by anybody but police [authority.media]', () => {
    const media: FactBody = {
      kind: 'media-decided',
      decision: { recognised: true, value: 'appeal' },
      episode: A,
    };
    const { response } = episodeUnder('west-yorkshire-2026', ['20:00', REPORTED], ['20:10', media, council]);

    expect(response.media.shown).toBeNull();
    expect(response.media.assertions).toHaveLength(1);
  });

  test('carries who, rank, when and why like any other [life.decisions-signed]', () => {
    const { response } = episodeUnder(
      'west-yorkshire-2026',
      ['20:00', REPORTED],
      ['20:10', DELAYED, { rank: 'constable' }],
    );

    expect(response.decisions).toEqual([
      expect.objectContaining({
        kind: 'delay',
        by: NORTHVALE,
        rank: 'constable',
        rationale: 'called at once',
        broken: { rule: 'authority.delay', source: 'NF 3.19, BR' },
      }),
    ]);
  });
});

describe('a delay', () => {
  const enquired = (outcome: 'done' | 'not-possible'): readonly Told[] =>
    ['contact-child', 'family', 'friends', 'search-home'].map((value): Told => [
      '19:30',
      { kind: 'enquiry-made', enquiry: { recognised: true, value }, outcome, episode: A },
      council,
    ]);
  const warnings = (...before: readonly Told[]) =>
    episodeUnder('west-yorkshire-2026', ['19:00', REPORTED], ...before, ['20:10', DELAYED]).response;

  test.each<[string, readonly Told[], readonly string[]]>([
    ['nothing, when police were called too early [life.delay-only-when-premature]', [], []],
    [
      'concern for the child [life.delay-only-when-premature]',
      [['19:30', seen('immediate-concern')]],
      ['life.delay-only-when-premature'],
    ],
    [
      'a carer who cannot search [life.no-delay-carer-unable]',
      enquired('not-possible'),
      ['life.no-delay-carer-unable'],
    ],
    [
      'a carer who has acted and is still worried [life.respond-when-carer-has-acted, reading.should-is-a-warning]',
      [...enquired('done'), ['19:40', { kind: 'concern-stated', concerned: true }]],
      ['life.respond-when-carer-has-acted'],
    ],
    [
      'a trigger incident, whatever the carer has done [life.respond-when-police-proposed]',
      [['19:30', seen('trigger', 'unknown-car')]],
      ['life.respond-when-police-proposed'],
    ],
    ['nothing, when what was seen calls for nobody at once', [['19:30', seen('exploitation')]], []],
  ])('has against it: %s', (_title, before, rules) => {
    expect(warnings(...before).delayWarnings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('is shown all the same, and escalation offered: no legal duty is asserted [reading.should-is-a-warning, authority.escalate-by]', () => {
    const { status, response } = episodeUnder(
      'west-yorkshire-2026',
      ['19:00', REPORTED],
      ['19:30', seen('immediate-concern')],
      ['20:10', DELAYED],
    );

    expect([status, response.escalationOffered]).toEqual(['delayed', true]);
  });
});

describe('a house search put off', () => {
  const put: FactBody = {
    kind: 'house-search-decided',
    decision: { recognised: true, value: 'delayed' },
    supervisorAgreed: true,
    rationale: 'the room was searched by the carer',
  };
  const shownAfter = (body: FactBody, ...before: readonly Told[]) =>
    episodeUnder('west-yorkshire-2026', ['19:00', REPORTED], ...before, [
      '20:10',
      body,
      { rank: 'constable' },
    ]).response.houseSearch.shown !== null;
  const { rationale: _reason, ...unexplained } = put;

  test('needs a reason and a supervisor’s agreement [life.house-search-delay-recorded, authority.delay-search]', () => {
    expect(shownAfter(put)).toBe(true);
    expect(shownAfter(unexplained)).toBe(false);
    expect(shownAfter({ ...put, supervisorAgreed: false })).toBe(false);
  });

  test.each<[string, Told]>([
    ['out of character', ['19:10', seen('out-of-character')]],
    ['unexpected', ['19:10', seen('trigger', 'unexpected')]],
    ['suspicious', ['19:10', seen('immediate-concern', 'suspicious')]],
    ['a small child', ['18:00', { kind: 'subject-described', dateOfBirth: date('2020-01-01') }]],
  ])('is never when it is %s [life.house-search-never-delayed]', (_why, before) => {
    expect(shownAfter(put, before)).toBe(false);
  });
});

describe('ownership', () => {
  const to = (force: typeof SOUTHMOOR): FactBody => ({
    kind: 'ownership-transferred',
    to: force,
    episode: A,
  });
  const south = { by: SOUTHMOOR, log: 'S' };

  test('moves when the receiver accepts, and never before [life.owner-accepts, authority.transfer-ownership]', () => {
    const offered = episodeUnder('west-yorkshire-2026', ['20:00', REPORTED], ['21:00', to(SOUTHMOOR)]);
    const accepted = episodeUnder(
      'west-yorkshire-2026',
      ['20:00', REPORTED],
      ['21:00', to(SOUTHMOOR)],
      ['21:30', to(SOUTHMOOR), south],
    );

    expect([offered.owner, offered.response.transferOffered?.to]).toEqual([NORTHVALE, SOUTHMOOR]);
    expect([accepted.owner, accepted.response.transferOffered]).toEqual([SOUTHMOOR, null]);
    expect(accepted.response.ownership.map(({ owner }) => owner)).toEqual([NORTHVALE, SOUTHMOOR]);
  });
});

describe('an escalation', () => {
  test('is shown step by step, each with its time; an attempt is one of them [life.escalation-steps-timed, life.escalation-commander-speaks]', () => {
    const step = (value: 'escalation-requested' | 'commander-tried' | 'commander-spoke'): FactBody => ({
      kind: 'escalation-stepped',
      step: { recognised: true, value },
    });
    const { response } = episodeUnder(
      'west-yorkshire-2026',
      ['20:00', REPORTED],
      ['20:10', DELAYED],
      ['20:20', step('escalation-requested')],
      ['20:40', step('commander-tried')],
      ['21:00', step('commander-spoke'), { rank: 'constable' }],
    );

    expect(response.escalation.map(({ occurred }) => occurred.start.slice(11, 16))).toEqual([
      '20:20',
      '20:40',
      '21:00',
    ]);
    expect(response.decisions.at(-1)?.broken?.rule).toBe('authority.escalate-to');
  });
});
