import { ASHBOURNE, MERROW } from '../../../support/facts/make-fact';
import {
  HEATHFIELD,
  LARKRISE,
  LOOKED_AFTER,
  LOOKED_AFTER_BY_MERROW,
  folded,
  ofWren,
  placed,
} from '../../../support/facts/plan-facts';
import type { Line } from '../../../support/facts/plan-facts';
import { date } from '../../../support/facts/make-fact';

const sightOf = (...lines: readonly Line[]) =>
  folded(ofWren(['2026-01-05', LOOKED_AFTER], ...lines))
    .relations.filter(({ because }) => because === 'placement')
    .map(({ scope, from, to }) => [
      scope.replace('agency:placement:', ''),
      from.slice(0, 10),
      to?.slice(0, 10) ?? null,
    ]);

test('whoever runs the placement knows of the child from its first day, when it is an emergency [plan.after-emergency-move]', () => {
  expect(sightOf(['2026-11-20', placed('2026-11-20', LARKRISE, { planned: false })])).toEqual([
    ['larkrise', '2026-11-20', null],
  ]);
});

test('and days before it, by the protocol, when the move is planned [plan.before-planned-move]', () => {
  expect(sightOf(['2026-11-20', placed('2026-12-10', LARKRISE, { planned: true })])).toEqual([
    ['larkrise', '2026-12-03', null],
  ]);
});

test('from its first day, when nobody says whether it was planned', () => {
  expect(sightOf(['2026-11-20', placed('2026-12-10', LARKRISE)])).toEqual([['larkrise', '2026-12-10', null]]);
});

test('on a move the new carer gains what the old one loses [plan.follows-child] [plan.old-carer-loses]', () => {
  const old = placed('2026-08-20', LARKRISE, { to: date('2026-11-20'), planned: false });
  const next = placed('2026-11-20', HEATHFIELD, { planned: false });

  expect(sightOf(['2026-08-20', old], ['2026-11-20', next])).toEqual([
    ['heathfield', '2026-11-20', null],
    ['larkrise', '2026-08-19', '2026-11-20'],
  ]);
});

test('the old one loses it at the move also while the case system has not ended it [plan.old-carer-loses]', () => {
  const old = placed('2026-08-20', LARKRISE, { planned: false });
  const next = placed('2026-12-10', HEATHFIELD, { planned: true });

  expect(sightOf(['2026-08-20', old], ['2026-11-20', next])).toEqual([
    ['heathfield', '2026-12-03', null],
    ['larkrise', '2026-08-19', '2026-12-10'],
  ]);
});

test('what a carer wrote keeps nothing open once the child has moved [plan.old-carer-loses]', () => {
  const old = placed('2026-08-20', LARKRISE, { to: date('2026-11-20') });
  const wrote: Line = [
    '2026-09-01',
    { kind: 'located', wellBeingConfirmed: true },
    { by: LARKRISE, log: 'H' },
  ];
  const { relations } = folded(ofWren(['2026-01-05', LOOKED_AFTER], ['2026-08-20', old], wrote));

  expect(relations.filter(({ scope }) => scope === `agency:${LARKRISE}`)).toEqual([
    expect.objectContaining({ because: 'placement', to: '2026-11-20T00:00:00.000Z' }),
  ]);
});

test('two rooms of one home are one stay', () => {
  const first = placed('2026-08-20', LARKRISE, { to: date('2026-10-20') });

  expect(sightOf(['2026-08-20', first], ['2026-10-20', placed('2026-10-20', LARKRISE)])).toEqual([
    ['larkrise', '2026-08-19', null],
  ]);
});

test('a placement of history gives nobody sight', () => {
  expect(sightOf(['2026-11-20', placed('2026-11-20', LARKRISE), { historical: true }])).toEqual([]);
});

test('an end before the beginning is a mistake and closes nothing', () => {
  const odd = placed('2026-11-20', LARKRISE, { to: date('2026-01-20') });

  expect(sightOf(['2026-11-20', odd])).toEqual([['larkrise', '2026-11-20', null]]);
});

test('the councils that answer for and host the child are known over time, with from and to [sharing.relation-authority] [term.responsible-authority] [term.host-authority]', () => {
  const hosted: Line = ['2026-08-30', { kind: 'care-described', hostAuthority: MERROW }];
  const moved: Line = ['2026-11-20', { kind: 'care-described', hostAuthority: ASHBOURNE }];
  const { authorities } = folded(ofWren(['2026-01-05', LOOKED_AFTER], hosted, moved)).care;

  expect(
    authorities.map(({ as, agency, from, to }) => [as, agency, from.slice(0, 10), to?.slice(0, 10)]),
  ).toEqual([
    ['responsible-authority', ASHBOURNE, '2026-01-05', undefined],
    ['host-authority', MERROW, '2026-08-29', '2026-11-20'],
    ['host-authority', ASHBOURNE, '2026-11-20', undefined],
  ]);
  expect(LOOKED_AFTER_BY_MERROW).toMatchObject({ responsibleAuthority: MERROW });
});
