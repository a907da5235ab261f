import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { judgedEpisodes } from '../../../../src/model/child/judged-episodes';
import { isHighRisk } from '../../../../src/model/circumstance/in-episode';
import type { EscalationStep, StepCode } from '../../../../src/model/agency-fact/response-facts';
import {
  ASHBOURNE,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  at,
  classified,
  date,
  instant,
} from '../../../support/facts/make-fact';
import { childUnder, episodeUnder, protocolsUnder } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const council = { by: ASHBOURNE, log: 'K' };
const WM = 'west-midlands-2015';
const WY = 'west-yorkshire-2026';

const stepped = (value: EscalationStep, text?: string): FactBody => ({
  kind: 'escalation-stepped',
  step: { recognised: true, value },
  ...(text === undefined ? {} : { text }),
});
const step = (value: StepCode, more: object = {}): FactBody => ({
  kind: 'step-recorded',
  step: { recognised: true, value },
  ...more,
});
const reviewsUnder = (protocol: typeof WM | typeof WY, ...entries: readonly Told[]) =>
  childUnder(protocol, told(...entries))
    .reviews.filter(({ reason }) => reason === 'without-authority')
    .map(({ field }) => field);

describe('missing or absent', () => {
  const by = (rank: string): readonly Told[] => [
    ['20:00', REPORTED],
    ['20:10', classified('absent'), { rank }],
  ];

  test('is decided by the duty inspector: a constable’s absent is kept, flagged and not shown [authority.classify]', () => {
    const decided = episodeUnder(WM, ...by('duty-inspector'));
    const typed = episodeUnder(WM, ...by('constable'));

    expect([decided.status, typed.status, typed.category.shown]).toEqual(['absent', 'reported', null]);
    expect(typed.category.assertions).toHaveLength(1);
    expect(reviewsUnder(WM, ...by('constable'))).toEqual(['category']);
    expect(reviewsUnder(WM, ...by('duty-inspector'))).toEqual([]);
  });

  test('is never chosen by who reports: what they call it moves nothing, and is no absence of the police [authority.reporter-never-chooses]', () => {
    const absent: FactBody = { ...classified('absent'), episode: A } as FactBody;
    const { status, category, response } = episodeUnder(WM, ['20:00', REPORTED], ['20:05', absent, council]);

    expect(status).toBe('reported');
    expect(category.shown?.by).toBe(ASHBOURNE);
    expect(response.vocabularies.policeWestMidlands).toBe('missing');
  });

  test('in dispute goes to the Force Incident Manager, decision and reason on the log [life.dispute-missing-absent, authority.dispute]', () => {
    const disputed = (rank: string): readonly Told[] => [
      ['20:00', REPORTED],
      ['20:10', classified('absent'), { rank: 'duty-inspector' }],
      ['20:30', stepped('force-incident-manager-decided', 'missing: no contact since noon'), { rank }],
    ];
    const { response } = episodeUnder(WM, ...disputed('force-incident-manager'));

    expect(response.escalation).toMatchObject([
      { rank: 'force-incident-manager', text: 'missing: no contact since noon' },
    ]);
    expect(response.decisions.at(-1)).toMatchObject({
      kind: 'escalation',
      rationale: 'missing: no contact since noon',
      broken: null,
    });
    expect(reviewsUnder(WM, ...disputed('duty-inspector'))).toEqual(['escalation']);
  });
});

describe('an absence', () => {
  const agreed = step('call-back-agreed', {
    dueAt: instant('2026-11-20T21:30:00Z'),
    text: 'the carer rings the friend’s mother meanwhile',
  });
  const absence = (rank: string): readonly Told[] => [
    ['20:00', REPORTED],
    ['20:10', classified('absent'), { rank: 'duty-inspector' }],
    ['20:15', agreed, { rank }],
  ];

  test('has its review period and call-backs from the duty inspector [authority.review-and-call-back]', () => {
    expect(reviewsUnder(WM, ...absence('duty-inspector'))).toEqual([]);
    expect(reviewsUnder(WM, ...absence('call-handler'))).toEqual(['absence-review']);
  });

  test('keeps on the log what its caller agreed to do meanwhile [life.absent-caller-actions-logged]', () => {
    const { response, deadlines } = episodeUnder(WM, ...absence('duty-inspector'));

    expect(response.steps).toMatchObject([
      { step: { value: 'call-back-agreed' }, text: 'the carer rings the friend’s mother meanwhile' },
    ]);
    expect(deadlines.filter(({ rule }) => rule === 'call-back')).toHaveLength(1);
  });

  test('has police calling back until the child is back, or is missing [life.absent-ends]', () => {
    const again: Told = ['21:30', step('called-back'), { rank: 'duty-inspector' }];
    const openAfter = (...more: readonly Told[]) =>
      childUnder(WM, told(...absence('duty-inspector'), again, ...more)).prompts.flatMap((prompt) =>
        prompt.rule.key === 'agree-call-back' && prompt.doneAt === null ? [prompt.rule.byRole] : [],
      );

    expect(openAfter()).toEqual(['duty-inspector']);
    expect(openAfter(['22:00', RECORDED_MISSING, { rank: 'duty-inspector' }])).toEqual([]);
    expect(openAfter(['22:00', { kind: 'returned' }])).toEqual([]);
  });
});

describe('an escalation', () => {
  const escalated = (rank: string): readonly Told[] => [
    ['20:00', REPORTED],
    ['20:10', { kind: 'response-delayed', rationale: 'early' }, { rank: 'duty-inspector' }],
    ['20:20', stepped('escalation-requested')],
    ['20:50', stepped('commander-spoke'), { rank }],
  ];

  test.each(['chief-inspector', 'superintendent', 'district-commander'])(
    'is taken by a commander: a %s [authority.escalate-to]',
    (rank) => {
      expect(reviewsUnder(WY, ...escalated(rank))).toEqual([]);
    },
  );

  test('taken by a sergeant stops no hour [authority.escalate-to]', () => {
    const hour = (rank: string) =>
      episodeUnder(WY, ...escalated(rank)).deadlines.find(({ rule }) => rule === 'commander-contact');

    expect(reviewsUnder(WY, ...escalated('sergeant'))).toEqual(['escalation']);
    expect(hour('sergeant')?.stoppedAt).toBeNull();
    expect(hour('superintendent')?.stoppedAt).not.toBeNull();
  });
});

describe('the media', () => {
  const appeal = (more: object): FactBody => ({
    kind: 'media-decided',
    decision: { recognised: true, value: 'appeal' },
    ...more,
  });
  const LOOKED_AFTER: Told = [
    '08:00',
    { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE },
    council,
  ];
  const IN_NEED: Told = [
    '08:00',
    {
      kind: 'standing-recorded',
      standing: { recognised: true, value: 'child-in-need' },
      from: date('2026-01-01'),
    },
    council,
  ];
  const AT_HOME: Told = ['08:00', { kind: 'care-described', lookedAfter: false }, council];
  const lacking = (protocol: typeof WM | typeof WY, child: Told, more: object) => {
    const { media, mediaWarnings } = episodeUnder(
      protocol,
      child,
      ['20:00', REPORTED],
      ['21:00', appeal(more), { rank: 'superintendent' }],
    ).response;
    expect(media.shown?.by).toBe(NORTHVALE);
    return mediaWarnings.map(({ rule }) => rule);
  };

  test('of a looked-after child: police and authority agree a strategy, and without agreement police decide [authority.media-looked-after]', () => {
    expect(lacking(WY, LOOKED_AFTER, {})).toEqual(['authority.media-looked-after']);
    expect(lacking(WY, LOOKED_AFTER, { consulted: ['authority'] })).toEqual([]);
  });

  test('do not learn that a child is looked after unless somebody says why they must [authority.media-not-identified]', () => {
    const identified = { consulted: ['authority'], identifiedAsLookedAfter: true };

    expect(lacking(WY, LOOKED_AFTER, identified)).toEqual(['authority.media-not-identified']);
    expect(lacking(WY, LOOKED_AFTER, { ...identified, rationale: 'the home is named already' })).toEqual([]);
  });

  test('of another child with a social worker: social worker and parents are both asked first [authority.media-social-worker]', () => {
    expect(lacking(WY, IN_NEED, { consulted: ['family'] })).toEqual(['authority.media-social-worker']);
    expect(lacking(WY, IN_NEED, { consulted: ['social-worker'] })).toEqual(['authority.media-social-worker']);
    expect(lacking(WY, IN_NEED, { consulted: ['social-worker', 'family'] })).toEqual([]);
    expect(lacking(WY, AT_HOME, { consulted: ['family'] })).toEqual([]);
  });

  test('in the West Midlands: the family is asked, and need not agree [authority.media-consent]', () => {
    expect(lacking(WM, AT_HOME, {})).toEqual(['authority.media-consent']);
    expect(lacking(WM, AT_HOME, { consulted: ['family'], rationale: 'the family would rather not' })).toEqual(
      [],
    );
  });
});

test('a supervisor is asked to review every level, each anew [authority.review-level]', () => {
  const level = (value: 'medium' | 'high'): FactBody => ({
    kind: 'risk-assessed',
    level: { recognised: true, value },
  });
  const entries: readonly Told[] = [
    ['20:00', REPORTED],
    ['20:10', level('medium'), { rank: 'constable' }],
    ['20:20', step('risk-reviewed'), { rank: 'sergeant' }],
  ];
  const asked = (...more: readonly Told[]) =>
    childUnder(WM, told(...entries, ...more)).prompts.find(({ rule }) => rule.key === 'review-level');

  expect(asked()).toMatchObject({ rule: { byRole: 'supervisor' }, doneAt: expect.any(String) });
  expect(asked(['20:30', level('high'), { rank: 'duty-inspector' }])?.doneAt).toBeNull();
});

test('high risk lowered without the authority is high for every rule that asks for it', () => {
  const level = (value: 'low' | 'medium' | 'high'): FactBody => ({
    kind: 'risk-assessed',
    level: { recognised: true, value },
  });
  const highAt = (rank: string): boolean => {
    const facts = told(
      ['20:00', REPORTED],
      ['20:05', level('medium'), { rank: 'constable' }],
      ['20:10', level('high'), { rank: 'duty-inspector' }],
      ['20:20', level('low'), { rank }],
    );
    const [episode] = judgedEpisodes(facts, childUnder(WM, facts).identity, protocolsUnder(WM));
    return isHighRisk({ episode: episode ?? null, at: at('21:00').start, protocol: { patterns: [] } });
  };

  expect([highAt('constable'), highAt('superintendent')]).toEqual([true, false]);
});
