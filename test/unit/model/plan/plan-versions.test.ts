import { comparePlans } from '../../../../src/model/plan/compare-plans';
import { ASHBOURNE, NORTHVALE } from '../../../support/facts/make-fact';
import {
  LARKRISE,
  LOOKED_AFTER,
  TRIGGER_PLAN,
  folded,
  ofWren,
  placed,
  planOf,
  planStated,
} from '../../../support/facts/plan-facts';

const changed = planStated('trigger-plan', {
  'reporting-strategy': 'The carer calls at 21:00.',
  transport: 'Merrow station is watched.',
});

test('every version of a plan is kept, numbered and dated, and the last is the present one [plan.versioned]', () => {
  const { versions } = planOf(folded(ofWren(['10:00', TRIGGER_PLAN], ['11:00', changed])), 'trigger-plan');

  expect(versions.map(({ number, parts }) => [number, parts['reporting-strategy']])).toEqual([
    [1, 'The carer calls at 22:00.'],
    [2, 'The carer calls at 21:00.'],
  ]);
  expect(versions[0]?.occurred.start).toBe('2026-11-20T10:00:00.000Z');
});

test('two versions are compared part by part: what was added, changed and taken out [plan.versioned]', () => {
  expect(comparePlans(TRIGGER_PLAN.parts, changed.parts)).toEqual([
    { part: 'immediate-response', change: 'removed', before: 'A car goes to the station.', after: null },
    {
      part: 'reporting-strategy',
      change: 'changed',
      before: 'The carer calls at 22:00.',
      after: 'The carer calls at 21:00.',
    },
    { part: 'transport', change: 'added', before: null, after: 'Merrow station is watched.' },
  ]);
  expect(comparePlans(changed.parts, changed.parts)).toEqual([]);
});

test('a version told late takes its place by when it was stated', () => {
  const facts = ofWren(['11:00', changed], ['10:00', TRIGGER_PLAN]);

  expect(
    planOf(folded(facts), 'trigger-plan').versions.map(({ parts }) => parts['reporting-strategy']),
  ).toEqual(['The carer calls at 22:00.', 'The carer calls at 21:00.']);
});

test('who says the same again agrees to the version there is [plan.agreed-by]', () => {
  const facts = ofWren(
    ['10:00', { ...TRIGGER_PLAN, agreedBy: [ASHBOURNE, NORTHVALE] }],
    ['11:00', { ...TRIGGER_PLAN, agreedBy: [NORTHVALE] }, { by: NORTHVALE, log: 'N' }],
  );
  const { versions } = planOf(folded(facts), 'trigger-plan');

  expect(versions).toHaveLength(1);
  expect(versions[0]?.agreements).toEqual([
    { agency: ASHBOURNE, saidBy: ASHBOURNE },
    { agency: NORTHVALE, saidBy: NORTHVALE },
  ]);
});

test('who has not agreed yet is named: authority, force and placement of a trigger plan [plan.agreed-by]', () => {
  const facts = ofWren(
    ['2026-08-30', LOOKED_AFTER],
    ['2026-08-30', placed('2026-08-30', LARKRISE)],
    ['10:00', { ...TRIGGER_PLAN, agreedBy: [NORTHVALE] }],
  );

  expect(planOf(folded(facts), 'trigger-plan').notYetAgreed).toEqual([
    { party: 'responsible-authority', agency: ASHBOURNE },
    { party: 'placement', agency: LARKRISE },
  ]);
});

test('a new version is agreed to anew', () => {
  const facts = ofWren(['10:00', { ...TRIGGER_PLAN, agreedBy: [ASHBOURNE, NORTHVALE] }], ['11:00', changed]);

  expect(planOf(folded(facts), 'trigger-plan').versions.at(-1)?.agreements).toEqual([]);
});

test("a plan keeps the name its source has for it: the framework's management plan [plan.source-name-kept] [term.missing-safety-plan]", () => {
  const titled = planStated(
    'missing-safety-plan',
    { 'risk-assessment': 'See there.' },
    { titled: 'Management Plan' },
  );
  const [version] = planOf(folded(ofWren(['10:00', titled])), 'missing-safety-plan').versions;

  expect(version?.titled).toBe('Management Plan');
});

test('parts that the protocol asks for and the plan leaves out are listed, never refused', () => {
  const half = planStated('missing-safety-plan', {
    'risk-assessment': 'x',
    'reporting-strategy': 'x',
    'own-part': 'x',
  });
  const plan = planOf(folded(ofWren(['2026-08-30', LOOKED_AFTER], ['10:00', half])), 'missing-safety-plan');

  expect(plan.partsLacking).toEqual([
    'carer-enquiries',
    'police-enquiries',
    'interview-strategy',
    'intervention-strategy',
  ]);
  expect(plan.versions[0]?.parts['own-part']).toBe('x');
});

test("the child's part in a plan is kept with its version [plan.child-takes-part]", () => {
  const childsPart = { recognised: true, value: 'took-part' } as const;
  const facts = ofWren(['10:00', { ...TRIGGER_PLAN, childsPart }]);

  expect(planOf(folded(facts), 'trigger-plan').versions[0]?.childsPart).toEqual(childsPart);
});

test('a plan of a kind nobody knows is kept beside the others, and put before a person', () => {
  const plan = { recognised: false, given: 'Safety Star' } as const;
  const state = folded(ofWren(['10:00', { ...TRIGGER_PLAN, plan }], ['10:05', TRIGGER_PLAN]));

  expect(state.plans.plans.map((each) => each.plan)).toEqual([
    { recognised: true, value: 'trigger-plan' },
    plan,
  ]);
  expect(state.reviews).toContainEqual(
    expect.objectContaining({ reason: 'unrecognised-code', field: 'plan' }),
  );
});
