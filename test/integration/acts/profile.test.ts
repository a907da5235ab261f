import { profileRevision } from '../../../src/model/plan/profile-revision';
import type { ProfileVersion } from '../../../src/model/plan/profile-versions';
import type { PhilomenaProfile } from '../../../src/model/plan/philomena-profile';
import type { UpdatePhilomenaProfile } from '../../../src/hub/acts/act';
import { createReading } from '../../../src/store/reading/create-reading';
import { decisionsFor } from '../../../src/access/decide';
import type { ProfileSection } from '../../../src/model/agency-fact/profile-facts';
import { shownOf } from '../../../src/subgraphs/kit/withheld';
import { audienceFor, shippedAgreements } from '../../support/viewers';
import { instantAt } from '../../../src/model/time/instant';
import { hash } from '../intake/intake-world';
import { as, createActsWorld, newKey } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

const worker = as('social-worker');
const clothing = (text: string): ProfileSection => ({ section: 'today', content: { clothing: text } });

let world: ActsWorld;
let wren: ActsChild;

beforeAll(async () => {
  world = await createActsWorld();
});

beforeEach(async () => {
  wren = await world.child();
});

afterAll(() => world.drop());

interface Shown {
  readonly profile: Partial<PhilomenaProfile>;
  readonly revision: string;
  /** Every version of Part 2. */
  readonly days: readonly ProfileVersion[];
}

/** What a social worker is shown of the profile, and its revision. */
async function shown(basis: string | null = null, viewer = worker): Promise<Shown> {
  const agreements = shippedAgreements();
  const audience = audienceFor(viewer, basis, agreements);
  const session = createReading(world.pools, world.clock).open(
    audience,
    decisionsFor(audience, agreements),
    'http',
  );
  const view = (await session.profilesOfChildren([wren.id])).get(wren.id);
  await session.close();
  if (view === undefined) throw new Error('no profile in sight');
  const profile = {
    ...shownOf(view.person),
    ...shownOf(view.health),
    ...shownOf(view.network),
    ...shownOf(view.risk),
  };
  const days = shownOf(view.person)?.versions.today ?? [];
  return { profile, revision: profileRevision(profile, hash), days };
}

const update = (
  expectedRevision: string,
  ...sections: readonly ProfileSection[]
): UpdatePhilomenaProfile => ({
  name: 'update-philomena-profile',
  ...{ key: newKey(), childId: wren.id, expectedRevision, sections },
});

test('a section is stated whole, by the agency whose profile it is, and moves the revision on', async () => {
  const first = await shown();
  const risk: ProfileSection = { section: 'risk', content: { exploitation: 'suspected' } };

  expect(await world.act(worker, update(first.revision, clothing('a green parka'), risk))).toMatchObject({
    kind: 'done',
  });
  const second = await shown();
  world.later(1);
  await world.act(worker, update(second.revision, { section: 'today', content: { mood: 'quiet' } }));
  const third = await shown();

  expect(second.profile.risk?.shown).toMatchObject({ by: 'la:991', value: { exploitation: 'suspected' } });
  expect(third.profile.today?.shown?.value).toEqual({ mood: 'quiet' });
  expect(new Set([first.revision, second.revision, third.revision]).size).toBe(3);
});

test('what a section said before is kept as a version of it [plan.versioned]', async () => {
  await world.act(worker, update((await shown()).revision, clothing('a green parka')));
  world.later(1);
  await world.act(worker, update((await shown()).revision, clothing('a grey coat')));

  expect((await shown()).days.map(({ number, parts, by }) => [number, parts['clothing'], by])).toEqual([
    [1, 'a green parka', 'la:991'],
    [2, 'a grey coat', 'la:991'],
  ]);
});

test('of two who build on the same revision one is done, and the other is stale and writes nothing', async () => {
  const { revision } = await shown();

  const both = await Promise.all([
    world.act(worker, update(revision, clothing('green'))),
    world.act(worker, update(revision, clothing('blue'))),
  ]);

  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
  expect(await wren.hubFacts()).toBe(1);
});

test('an update repeated is done once, though its revision is long past', async () => {
  const { revision } = await shown();
  const act = update(revision, clothing('green'));
  const first = await world.act(worker, act);
  world.later(1);
  await world.act(worker, update((await shown()).revision, clothing('blue')));

  expect(await world.act(worker, act)).toEqual(first);
  expect((await shown()).profile.today?.shown?.value).toEqual({ clothing: 'blue' });
});

test('a newer word of another agency is not overwritten unseen', async () => {
  const { revision } = await shown();
  await wren.say(9, { kind: 'profile-stated', section: 'today', content: { clothing: 'as police have it' } });

  expect(await world.act(worker, update(revision, clothing('green')))).toEqual({ kind: 'stale' });
});

test('nobody replaces a section they are not shown, nor finds out that it changed', async () => {
  const { revision } = await shown();
  await wren.say(9, { kind: 'profile-stated', section: 'health', content: { medication: 'planted' } });

  expect((await shown()).revision).toBe(revision);
  const health: ProfileSection = { section: 'health', content: { medication: 'none' } };
  expect(await world.act(worker, update(revision, health))).toEqual({ kind: 'not-permitted' });
  expect(await world.act(as('duty-inspector'), update(revision, clothing('x')))).toEqual({
    kind: 'not-permitted',
  });
});

test("on their caseload the child's own social worker states every section, and no other worker does", async () => {
  const own = as('social-worker', { purpose: 'care-for-child' });
  const from = instantAt(world.clock.now().getTime() - 3_600_000);
  await wren.say(9, { kind: 'relation-stated', scope: 'caseload:la:991:w-ashby', from, to: null });
  const { revision } = await shown('caseload', own);
  const sections: readonly ProfileSection[] = [
    { section: 'person', content: { description: 'tall' } },
    { section: 'health', content: { medication: 'an inhaler' } },
    { section: 'network', content: { friends: ['somebody'] } },
    { section: 'risk', content: { exploitation: 'suspected' } },
    clothing('green'),
  ];
  const act = update(revision, ...sections);

  const stranger = { ...own, person: 'cory-testcase' };
  expect(await world.act(stranger, { ...act, key: newKey() }, 'caseload')).toEqual({ kind: 'not-found' });
  expect(await world.act(worker, { ...act, key: newKey() })).toEqual({ kind: 'not-permitted' });
  expect(await world.act(own, act, 'caseload')).toMatchObject({ kind: 'done' });

  const { profile } = await shown('caseload', own);
  const stated = sections.map(({ section }) => [section, profile[section]?.shown?.value]);
  expect(stated).toEqual(sections.map(({ section, content }) => [section, content]));
});
