import type { ActOutcome, ChallengePlan, ReviewPlan, StatePlan } from '../../../src/hub/acts/act';
import { decisionsFor } from '../../../src/access/decide';
import type { Role } from '../../../src/access/viewer';
import { planRevision } from '../../../src/model/plan/plan-revision';
import type { PlanState } from '../../../src/model/plan/plan-state';
import { createReading } from '../../../src/store/reading/create-reading';
import { shownOf } from '../../../src/subgraphs/kit/withheld';
import { agency, audienceFor, shippedAgreements } from '../../support/viewers';
import { date } from '../../support/facts/make-fact';
import { hash } from '../intake/intake-world';
import { as, createActsWorld, newKey, returned } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

const worker = as('social-worker');
const inspector = as('duty-inspector');
const carer = as('placement-carer');

let world: ActsWorld;
let wren: ActsChild;

beforeAll(async () => {
  world = await createActsWorld();
});

beforeEach(async () => {
  wren = await world.child();
});

afterAll(() => world.drop());

async function plan(viewer = worker): Promise<PlanState | null> {
  const agreements = shippedAgreements();
  const audience = audienceFor(viewer, null, agreements);
  const reading = createReading(world.pools, world.clock);
  const session = reading.open(audience, decisionsFor(audience, agreements), 'http');
  const view = (await session.profilesOfChildren([wren.id])).get(wren.id);
  await session.close();
  return (view && shownOf(view.plans)?.plans[0]) ?? null;
}

async function revision(): Promise<string | null> {
  const state = await plan();
  return state && planRevision(state, hash);
}

function stated(expectedRevision: string | null, text: string, change: Partial<StatePlan> = {}): StatePlan {
  return {
    name: 'state-plan',
    ...{ key: newKey(), childId: wren.id, plan: 'trigger-plan', expectedRevision },
    parts: { 'reporting-strategy': text },
    ...{ titled: null, agreedBy: [], reviewOn: null, childsPart: null },
    ...change,
  };
}

function challenge(): ChallengePlan {
  return {
    name: 'challenge-plan',
    ...{ key: newKey(), childId: wren.id, plan: 'trigger-plan', reason: 'Nobody is there after eight.' },
  };
}

function reviewed(expectedRevision: string | null): ReviewPlan {
  return {
    name: 'review-plan',
    ...{ key: newKey(), childId: wren.id, plan: 'trigger-plan', expectedRevision },
    ...{ by: [agency('la:991'), agency('pf:99')], with: ['carer', 'health'], changed: false },
  };
}

async function backAgain(): Promise<void> {
  world.later(1);
  await world.act(worker, returned(wren));
  world.later(1);
}

test('a plan is stated once and again, each version kept, by agencies that agree [plan.versioned] [plan.agreed-by]', async () => {
  const agreedBy = [agency('la:991')];
  await world.act(worker, stated(null, 'Call at 22:00.', { agreedBy }));
  world.later(1);
  await world.act(inspector, stated(await revision(), 'Call at 22:00.', { agreedBy: [agency('pf:99')] }));
  world.later(1);
  await world.act(worker, stated(await revision(), 'Call at 21:00.', { reviewOn: date('2027-02-01') }));

  const versions = (await plan())?.versions ?? [];
  expect(versions.map(({ number, parts }) => [number, parts['reporting-strategy']])).toEqual([
    [1, 'Call at 22:00.'],
    [2, 'Call at 21:00.'],
  ]);
  expect(versions[0]?.agreements.map(({ saidBy }) => saidBy)).toEqual(['la:991', 'pf:99']);
});

test('of two who state the first version one is done, and the other is stale and writes nothing', async () => {
  const both = await Promise.all([
    world.act(worker, stated(null, 'Call at 22:00.')),
    world.act(worker, stated(null, 'Call at 21:00.')),
  ]);

  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
  expect(await wren.hubFacts()).toBe(1);
});

test('who looked at a version that is past has not looked at the plan', async () => {
  await world.act(worker, stated(null, 'Call at 22:00.'));
  const seen = await revision();
  world.later(1);
  await world.act(worker, stated(seen, 'Call at 21:00.'));
  world.later(1);

  expect(await world.act(worker, reviewed(seen))).toEqual({ kind: 'stale' });
  expect(await world.act(worker, reviewed(await revision()))).toMatchObject({ kind: 'done' });
  expect((await plan())?.reviews.map(({ lacking }) => lacking)).toEqual([[]]);
});

test('an episode makes it due for a look, and the look settles it [plan.review-after-episode]', async () => {
  await world.act(worker, stated(null, 'Call at 22:00.'));
  await backAgain();
  const due = (await plan())?.reviewDue.map(({ because }) => because);
  await world.act(worker, reviewed(await revision()));

  expect(due).toEqual(['missing-episode']);
  expect((await plan())?.reviewDue).toEqual([]);
});

test('a trigger plan is not challenged while the child is missing, and may be once they are back [plan.trigger-followed-at-the-time]', async () => {
  await world.act(worker, stated(null, 'Call at 22:00.'));
  world.later(1);

  const during: ActOutcome = await world.act(inspector, challenge());
  await backAgain();
  const after = await world.act(inspector, challenge());

  expect(during).toEqual({
    kind: 'refused',
    rule: 'a-trigger-plan-is-challenged-before-or-after-an-episode',
    source: 'BR, trigger plans; WY 4',
  });
  expect(after).toMatchObject({ kind: 'done' });
  expect((await plan())?.challenges).toMatchObject([{ by: 'pf:99', answered: false }]);
});

test('nobody challenges a plan that there is not', async () => {
  await backAgain();

  expect(await world.act(worker, challenge())).toEqual({ kind: 'not-found' });
});

describe('the carer', () => {
  const placedOn = (from: string, to?: string) => ({
    kind: 'placement-recorded' as const,
    from: date(from),
    ...(to === undefined ? {} : { to: date(to) }),
    planned: false,
    providerAgency: agency('placement:larkrise'),
  });

  test('sees the plans of a child placed with them, and says so when they were looked at [plan.follows-child]', async () => {
    await world.act(worker, stated(null, 'Call at 22:00.'));
    await wren.say(9, placedOn('2026-11-20'));
    world.later(1);

    expect((await plan(carer))?.versions).toHaveLength(1);
    expect(await world.act(carer, reviewed(await revision()))).toMatchObject({ kind: 'done' });
    expect(await world.act(carer, stated(await revision(), 'Call never.'))).toEqual({
      kind: 'not-permitted',
    });
  });

  test('keeps nothing once the child has moved, whatever they wrote [plan.old-carer-loses]', async () => {
    await world.act(worker, stated(null, 'Call at 22:00.'));
    await wren.say(9, placedOn('2026-11-20'));
    world.later(1);
    await world.act(carer, reviewed(await revision()));
    await wren.say(10, placedOn('2026-11-20', '2026-11-21'));

    expect(await plan(carer)).toBeNull();
    expect(await world.act(carer, challenge())).toEqual({ kind: 'not-found' });
  });

  test('sees no child of another placement', async () => {
    await world.act(worker, stated(null, 'Call at 22:00.'));

    expect(await plan(as('placement-carer' satisfies Role))).toBeNull();
  });
});
