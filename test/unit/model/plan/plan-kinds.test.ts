import { decisionsFor } from '../../../../src/access/decide';
import type { PlanKind } from '../../../../src/model/agency-fact/plan-facts';
import { MERROW, NORTHVALE, REPORTED, RETURNED, date } from '../../../support/facts/make-fact';
import {
  HEATHFIELD,
  LARKRISE,
  LOOKED_AFTER,
  LOOKED_AFTER_BY_MERROW,
  folded,
  ofWren,
  placed,
  planOf,
  planStated,
} from '../../../support/facts/plan-facts';
import type { Line } from '../../../support/facts/plan-facts';
import { aViewer, audienceFor, shippedAgreements } from '../../../support/viewers';

const episode: readonly Line[] = [
  ['18:00', REPORTED, { by: NORTHVALE, log: 'A' }],
  ['20:00', RETURNED, { by: NORTHVALE, log: 'A' }],
];
const merrow: Line = ['2026-01-05', LOOKED_AFTER_BY_MERROW, { by: MERROW }];
const dueOf = (kind: PlanKind, ...lines: readonly Line[]) =>
  planOf(
    folded(ofWren(merrow, ['2026-08-31', planStated(kind, { description: 'x' }), { by: MERROW }], ...lines)),
    kind,
  ).reviewDue.map(({ because }) => because);

test('what the placement plan says of going missing is looked at after every episode [plan.updated-after-episode]', () => {
  expect(dueOf('placement-plan', ...episode)).toEqual(['missing-episode']);
});

test('a pen picture is made again with each new carer, and not for an episode [plan.pen-picture]', () => {
  expect(dueOf('pen-picture', ...episode)).toEqual([]);
  expect(dueOf('pen-picture', ['2026-10-05', placed('2026-10-05', HEATHFIELD), { by: MERROW }])).toEqual([
    'placement-move',
  ]);
});

test('a report that a regulation asks for keeps a row of its own in the placement plan [plan.regulatory-reports]', () => {
  const plan = planStated('placement-plan', { 'schedule-7-report': 'Sent on 21 November.' });

  expect(planOf(folded(ofWren(['10:00', plan])), 'placement-plan').versions[0]?.parts).toEqual({
    'schedule-7-report': 'Sent on 21 November.',
  });
});

test('who made a plan, who agrees to it and who looks at it again stand with it [plan.completion-agreed]', () => {
  const plan = planOf(
    folded(
      ofWren(
        ['2026-01-05', LOOKED_AFTER],
        ['2026-08-20', placed('2026-08-20', LARKRISE)],
        ['10:00', planStated('missing-risk-assessment', { pattern: 'x' })],
      ),
    ),
    'missing-risk-assessment',
  );

  expect(plan.versions[0]?.by).toBe('la:991');
  expect(plan.notYetAgreed.map(({ party }) => party)).toEqual(['responsible-authority', 'placement']);
});

test('plans go to nobody whose agreement does not give them: an interviewer is told whom to ask [plan.grab-pack-sensitive]', () => {
  const audience = audienceFor(aViewer('return-interviewer'), null, shippedAgreements());

  expect(decisionsFor(audience, shippedAgreements()).plan).toEqual({
    kind: 'withhold',
    ask: 'the authority that commissions the interview',
  });
});

test('family and friends who care under Regulation 24 are carers like any other [term.regulation-24-carer]', () => {
  const withFriends = placed('2026-11-20', LARKRISE, { placementType: { recognised: true, value: 'U3' } });
  const { relations } = folded(ofWren(['2026-01-05', LOOKED_AFTER], ['2026-11-20', withFriends]));

  expect(relations).toContainEqual(expect.objectContaining({ because: 'placement' }));
});

test('a child who turns eighteen while missing stays open [term.eighteen-while-missing]', () => {
  const born: Line = ['2026-01-05', { kind: 'subject-described', dateOfBirth: date('2008-11-21') }];
  const { missingEpisodes } = folded(
    ofWren(born, ...episode.slice(0, 1), ['+3 09:00', { kind: 'noted', topic: 'note' }]),
  );

  expect(missingEpisodes.map(({ status }) => status)).toEqual(['reported']);
});

const needsAssessment = (...lines: readonly Line[]) =>
  folded(ofWren(...lines, ['10:00', { kind: 'noted', topic: 'note' }])).plans.lacking.some(
    ({ because }) => because === 'looked-after',
  );
const bornOn = (day: string): Line => ['2026-01-05', { kind: 'subject-described', dateOfBirth: date(day) }];
const careLeaver: Line = [
  '2026-01-05',
  {
    kind: 'standing-recorded',
    standing: { recognised: true, value: 'care-leaver' },
    from: date('2026-01-05'),
  },
];

test('a care leaver of sixteen or seventeen is met as a looked-after child, and one of eighteen is not [term.care-leaver]', () => {
  expect(needsAssessment(bornOn('2009-05-09'), careLeaver)).toBe(true);
  expect(needsAssessment(bornOn('2008-01-01'), careLeaver)).toBe(false);
});

test('a child is looked after by order or by agreement, and also when placed with their parents [term.looked-after] [term.placed-with-parents]', () => {
  const withParents = placed('2026-08-20', null, { placementType: { recognised: true, value: 'P1' } });

  expect(needsAssessment(['2026-01-05', LOOKED_AFTER])).toBe(true);
  expect(needsAssessment(['2026-08-20', withParents])).toBe(true);
  expect(
    needsAssessment(['2026-01-05', { ...LOOKED_AFTER, lookedAfter: false } as typeof LOOKED_AFTER]),
  ).toBe(false);
});
