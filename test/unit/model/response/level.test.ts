import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { Indicator, InterventionLevel } from '../../../../src/model/agency-fact/response-facts';
import { ASHBOURNE, REPORTED, RETURNED } from '../../../support/facts/make-fact';
import { rulesIn } from '../../../support/facts/rules-in';
import { childUnder, episodeUnder } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';

const council = { by: ASHBOURNE, log: 'K' };
const NOTICED: FactBody = { kind: 'noticed' };

const level = (value: InterventionLevel, more: object = {}): FactBody => ({
  kind: 'intervention-level-set',
  level: { recognised: true, value },
  ...more,
});

const seen = (value: Indicator, sign?: string): FactBody => ({
  kind: 'indicator-observed',
  indicator: { recognised: true, value },
  ...(sign === undefined ? {} : { sign: { recognised: true, value: sign } }),
});

describe('the level of intervention', () => {
  test('goes up and down and may skip a step, each with who, when and why [term.level-not-linear, level.who-and-why]', () => {
    const { response } = episodeUnder(
      'national-framework',
      ['19:00', NOTICED, council],
      ['19:01', level('no-immediate', { actions: ['a'] }), council],
      ['19:30', level('police', { rationale: 'goodbye messages' }), { ...council, rank: 'social-worker' }],
      ['20:00', level('carer', { actions: ['b', 'e'], outcome: 'c' }), council],
    );

    expect(response.level.history.map((set) => [set.level, set.by, set.rank, set.rationale])).toEqual([
      [{ recognised: true, value: 'no-immediate' }, ASHBOURNE, null, null],
      [{ recognised: true, value: 'police' }, ASHBOURNE, 'social-worker', 'goodbye messages'],
      [{ recognised: true, value: 'carer' }, ASHBOURNE, null, null],
    ]);
    expect(response.level.shown).toMatchObject({ actions: ['b', 'e'], outcome: 'c' });
  });

  test('neither needs a high risk for police nor makes one [level.police-neither-needs-nor-sets-high, reading.police-level-not-high]', () => {
    const low: FactBody = { kind: 'risk-assessed', level: { recognised: true, value: 'low' } };
    const { risk, response } = episodeUnder(
      'west-yorkshire-2026',
      ['20:00', REPORTED],
      ['20:05', level('police')],
      ['20:10', low],
    );

    expect(risk.shown?.value).toEqual({ recognised: true, value: 'low' });
    expect(response.level.shown?.level).toEqual({ recognised: true, value: 'police' });
  });

  test('has the framework’s lettered actions and outcomes in every protocol [level.none-action-a, level.police-action-h]', () => {
    const letters = rulesIn('national-framework').levels.map(({ actions, outcomes }) => [
      Object.keys(actions).join(''),
      Object.keys(outcomes).join(''),
    ]);

    expect(letters).toEqual([
      ['a', 'abcde'],
      ['abcdefg', 'abcdefghij'],
      ['abcdefgh', ''],
    ]);
  });
});

describe('what goes straight to police', () => {
  test.each<[string, Indicator]>([
    ['antecedent behaviour [life.antecedent-to-police]', 'antecedent'],
    ['a trigger incident [life.trigger-to-police]', 'trigger'],
    ['concern for the child [life.concern-to-police]', 'immediate-concern'],
    ['concern for another person [life.concern-to-police]', 'concern-for-another'],
    ['a plan that says so [life.plan-to-police]', 'plan-says-so'],
  ])('%s, whatever the carer has or has not done', (_title, indicator) => {
    const enquired: FactBody = {
      kind: 'enquiry-made',
      enquiry: { recognised: true, value: 'contact-child' },
      outcome: 'done',
    };
    const before = episodeUnder(
      'national-framework',
      ['19:00', NOTICED, council],
      ['19:05', seen(indicator), council],
    );
    const after = episodeUnder(
      'national-framework',
      ['19:00', NOTICED, council],
      ['19:05', seen(indicator), council],
      ['19:10', enquired, council],
    );

    expect(before.response.level.proposesPolice).toEqual([{ rule: indicator, source: expect.any(String) }]);
    expect(after.response.level.proposesPolice).toEqual(before.response.level.proposesPolice);
  });

  test('is out-of-character behaviour only when it makes for concern [life.out-of-character-to-police]', () => {
    const alone = episodeUnder(
      'national-framework',
      ['19:00', NOTICED, council],
      ['19:05', seen('out-of-character'), council],
    );
    const concerning = episodeUnder(
      'national-framework',
      ['19:00', NOTICED, council],
      ['19:05', seen('out-of-character'), council],
      ['19:06', seen('immediate-concern'), council],
    );

    expect(alone.response.level.proposesPolice).toEqual([]);
    expect(concerning.response.level.proposesPolice.map(({ rule }) => rule)).toEqual([
      'immediate-concern',
      'out-of-character',
    ]);
  });

  test.each<[string, object, object, boolean]>([
    ['no reason', {}, { ref: 'C1' }, true],
    ['a reason and nobody’s name', { rationale: 'always back by ten' }, {}, true],
    ['a named person’s reason', { rationale: 'always back by ten' }, { ref: 'C1' }, false],
  ])(
    'is shown as outstanding when a lower level is kept with %s [life.lower-level-needs-reason]',
    (_title, why, who, outstanding) => {
      const { response } = episodeUnder(
        'national-framework',
        ['19:00', NOTICED, council],
        ['19:05', seen('trigger', 'unknown-car'), council],
        ['19:10', level('carer', why), { ...council, ...who }],
      );

      expect(response.level.reasonOutstanding).toBe(outstanding);
    },
  );

  test('belongs to the episode it was seen in, and to that child [life.antecedents-per-child]', () => {
    const { missingEpisodes } = childUnder(
      'national-framework',
      told(
        ['19:00', NOTICED, council],
        ['19:05', seen('antecedent', 'left-phone-behind'), council],
        ['21:00', RETURNED, council],
        ['+1 19:00', NOTICED, { by: ASHBOURNE, log: 'L' }],
      ),
    );

    expect(missingEpisodes.map(({ response }) => response.level.proposesPolice.length)).toEqual([1, 0]);
  });

  test('is exploitation in the West Midlands; elsewhere it weighs with the circumstances [life.exploitation-with-circumstances]', () => {
    const under = (protocol: 'west-midlands-2015' | 'west-yorkshire-2026') =>
      episodeUnder(protocol, ['20:00', REPORTED], ['20:05', seen('exploitation')]).response;

    expect(under('west-midlands-2015').level.proposesPolice).toHaveLength(1);
    expect(under('west-yorkshire-2026').level.proposesPolice).toEqual([]);
    expect(under('west-yorkshire-2026').riskFactors.map(({ factor }) => factor)).toContain(
      'exploitation-known',
    );
  });
});
