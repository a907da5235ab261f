import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { ASHBOURNE, NORTHVALE, REPORTED, at, date, instant } from '../../../support/facts/make-fact';
import { childUnder, episodeUnder } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const HOME = { by: ASHBOURNE, log: 'K' };
const inspector = { rank: 'duty-inspector' };

const PLAN: FactBody = {
  kind: 'plan-stated',
  plan: { recognised: true, value: 'trigger-plan' },
  parts: { response: 'report at once when out after ten' },
  agreedBy: [ASHBOURNE, NORTHVALE],
  reviewOn: date('2027-01-01'),
};
const followed = (was: boolean): FactBody => ({
  kind: 'plan-followed',
  plan: 'trigger-plan',
  followed: was,
  episode: A,
});
const DELAYED: FactBody = {
  kind: 'response-delayed',
  rationale: 'called at once',
  reviewAt: instant('2026-11-20T21:00:00Z'),
};

const withPlan = (...entries: readonly Told[]): readonly Told[] => [
  ['08:00', PLAN, HOME],
  ['20:00', REPORTED],
  ...entries,
];

describe('a trigger plan', () => {
  test('delays nothing by being there, or by being followed [plan.trigger-never-delays]', () => {
    const withoutWord = episodeUnder('west-yorkshire-2026', ...withPlan());
    const afterwards = episodeUnder('west-yorkshire-2026', ...withPlan(['20:05', followed(true), HOME]));

    expect([withoutWord.status, afterwards.status]).toEqual(['reported', 'reported']);
    expect(afterwards.reportedAt.shown?.value).toEqual(at('20:00'));
  });

  test('that was followed bars the delay of a log: it is kept, put before a person and not shown [plan.trigger-followed-bars-delay, life.no-delay-trigger-plan, reading.trigger-plan-binds-both]', () => {
    const entries = withPlan(['20:05', followed(true), HOME], ['20:10', DELAYED, inspector]);
    const episode = episodeUnder('west-yorkshire-2026', ...entries);
    const { reviews } = childUnder('west-yorkshire-2026', told(...entries));

    expect([episode.status, episode.delay.shown]).toEqual(['reported', null]);
    expect(episode.delay.assertions).toHaveLength(1);
    expect(episode.response.decisions.at(-1)?.broken).toEqual({
      rule: 'life.no-delay-trigger-plan',
      source: 'WY 4',
    });
    expect(reviews).toContainEqual(expect.objectContaining({ reason: 'without-authority', field: 'delay' }));
  });

  test('that was not followed bars none [reading.trigger-plan-binds-both]', () => {
    const { status, delay } = episodeUnder(
      'west-yorkshire-2026',
      ...withPlan(
        ['20:05', followed(true), HOME],
        ['20:07', followed(false), HOME],
        ['20:10', DELAYED, inspector],
      ),
    );

    expect([status, delay.shown?.by]).toEqual(['delayed', NORTHVALE]);
  });

  test('of which it is heard after the delay speaks against it all the same [life.no-delay-trigger-plan]', () => {
    const { status, response } = episodeUnder(
      'west-yorkshire-2026',
      ...withPlan(['20:10', DELAYED, inspector], ['20:20', followed(true), HOME]),
    );

    expect([status, response.delayWarnings.map(({ rule }) => rule)]).toEqual([
      'delayed',
      ['life.no-delay-trigger-plan'],
    ]);
  });

  test('makes no premature caller of whoever followed it', () => {
    const night = (plan: boolean) =>
      childUnder('west-yorkshire-2026', [
        ...told(...withPlan(['20:05', followed(plan), HOME], ['20:10', DELAYED, inspector])),
      ]).patterns.line.flatMap(({ marks }) => marks);

    expect(night(false)).toContain('premature');
    expect(night(true)).not.toContain('premature');
    expect(night(true)).toContain('delayed');
  });
});
