import type { PlacementRecorded } from '../../../src/model/agency-fact/care-facts';
import { numberChanges } from '../../../src/store/change/number-changes';
import { instantAt } from '../../../src/model/time/instant';
import { eventually } from '../../support/eventually';
import { createLiveWorld } from '../../support/live/live-world';
import type { LiveHub, LiveWorld } from '../../support/live/live-world';
import { Watcher } from '../../support/live/watcher';
import { NOW } from '../../support/gateway/test-issuers';
import { date } from '../../support/facts/make-fact';
import { agency } from '../../support/viewers';
import { as, createActsWorld, newKey, returned, setRisk } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

/** Under the name that the watcher listens for. */
const JOINT_PICTURE = `subscription ($childId: ID!) {
  missingEpisodes: jointPicture(childId: $childId) { event id picture { ...Picture } snapshot { ...Picture } }
}
fragment Picture on Child { id missingEpisodes { id status } }`;

const MEETINGS = `subscription ($childId: ID!) {
  missingEpisodes: jointPicture(childId: $childId) { event id picture { ...Picture } snapshot { ...Picture } }
}
fragment Picture on Child { id meetings { status decisions { decision } actions { action shown { what } } } }`;

const WITH_CHRONOLOGY = `subscription ($filter: MissingEpisodeFilter) {
  missingEpisodes(filter: $filter) { event id picture { ...Row } snapshot { ...Row } }
}
fragment Row on MissingEpisode { id status chronology { kind by } }`;

const worker = as('social-worker');
const inspector = as('duty-inspector');

let world: ActsWorld;
let live: LiveWorld;
let hub: LiveHub;
let wren: ActsChild;
const watchers: Watcher[] = [];

beforeAll(async () => {
  world = await createActsWorld();
  live = await createLiveWorld(world);
  live.advance(world.clock.now().getTime() - NOW.getTime());
  hub = await live.hub();
}, 120_000);

beforeEach(async () => {
  wren = await world.child();
});

afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave();
});

afterAll(async () => {
  await live.close();
  await world.drop();
});

/** Acts, and tells of it as the sequencer would. */
async function act(...asked: Parameters<ActsWorld['act']>): Promise<void> {
  await world.act(...asked);
  await numberChanges(world.pools.intake);
}

function watch(
  agency: 'pf:99' | 'la:991' | 'placement:larkrise',
  query: string | null,
  variables: Record<string, unknown>,
): Watcher {
  const iat = Math.floor(world.clock.now().getTime() / 1000);
  const token = live.token(agency, { claims: { iat, exp: iat + 11 * 3600 } });
  const watcher = new Watcher(hub.url, { token, variables, ...(query === null ? {} : { query }) });
  watchers.push(watcher);
  return watcher;
}

it('brings what a social worker recorded to the police who watch, and to the joint picture', async () => {
  const police = watch('pf:99', null, { filter: { childIds: [wren.id] } });
  const picture = watch('la:991', JOINT_PICTURE, { childId: wren.id });
  await Promise.all([police.sees(['SNAPSHOT']), picture.sees(['SNAPSHOT'])]);
  expect(police.view).toEqual({ [wren.episode]: 'MISSING' });

  await act(worker, returned(wren));

  await Promise.all([
    police.sees(['SNAPSHOT', `UPSERT ${wren.episode}`]),
    picture.sees(['SNAPSHOT', `UPSERT ${wren.id}`]),
  ]);
  expect(police.view).toEqual({ [wren.episode]: 'RETURNED' });
  expect(picture.frames[1]?.picture).toMatchObject({
    missingEpisodes: [{ id: wren.episode, status: 'RETURNED' }],
  });
});

it('makes no frame of an act that was refused or repeated', async () => {
  const once = setRisk(wren);
  await act(inspector, once);
  const police = watch('pf:99', WITH_CHRONOLOGY, { filter: { childIds: [wren.id] } });
  await police.sees(['SNAPSHOT']);

  await act(inspector, once);
  await act(worker, setRisk(wren, { level: 'low' }));
  await act(worker, returned(wren), 'caseload');
  await act(worker, returned(wren));

  await police.sees(['SNAPSHOT', `UPSERT ${wren.episode}`]);
});

it('shows the one that two linked children are, in place of both', async () => {
  const other = await world.child();
  const picture = watch('la:991', JOINT_PICTURE, { childId: other.id });
  await picture.sees(['SNAPSHOT']);
  const reason = 'One person.';

  await act(worker, {
    ...{ name: 'link-children', key: newKey(), childId: wren.id, otherChildId: other.id, reason },
  });

  await eventually('both are told', () => picture.events.length === 3);
  expect(picture.events.toSorted()).toEqual(['SNAPSHOT', `LEFT ${other.id}`, `UPSERT ${wren.id}`].toSorted());
});

it('brings the decisions and actions of a meeting to whoever watches the child, as they change', async () => {
  const of = { childId: wren.id, reference: 'S-17', convenedBy: agency('la:991') };
  const picture = watch('la:991', MEETINGS, { childId: wren.id });
  await picture.sees(['SNAPSHOT']);

  await act(worker, {
    ...{ name: 'convene-meeting', key: newKey(), childId: wren.id, missingEpisodeId: wren.episode },
    ...{ reference: 'S-17', of: 'strategy', at: instantAt(MIDNIGHT), invited: [agency('pf:99')] },
    ...{ roles: [], chair: null },
  });
  await eventually('the meeting is told', () => picture.events.length === 2);
  await act(inspector, {
    ...{ name: 'set-meeting-action', key: newKey(), ...of, action: 'a-1', expectedRevision: 0 },
    ...{ what: 'Visit the arcade', owner: agency('pf:99'), dueOn: null, state: 'open' },
  });
  await eventually('the action is told', () => picture.events.length === 3);

  expect(picture.frames[2]?.picture).toMatchObject({
    meetings: [{ status: 'CONVENED', actions: [{ action: 'a-1', shown: { what: 'Visit the arcade' } }] }],
  });
});

/** Midnight after the evening of these tests, in England as in UTC. */
const MIDNIGHT = Date.parse('2026-11-22T00:00:00Z');

const placed = (from: string, change: Partial<PlacementRecorded>): PlacementRecorded => ({
  kind: 'placement-recorded',
  ...{ from: date(from), planned: true, providerAgency: agency('placement:larkrise') },
  ...change,
});

it('brings a child into view of the new carer some days before a planned move, when that time comes [plan.before-planned-move]', async () => {
  await wren.say(9, placed('2026-11-29', {}));
  await numberChanges(world.pools.intake);
  const carer = watch('placement:larkrise', null, { filter: { childIds: [wren.id] } });
  await carer.sees(['SNAPSHOT']);
  expect(carer.view).toEqual({});

  const wait = MIDNIGHT - world.clock.now().getTime();
  live.advance(wait - 1);
  hub.live.recheck();
  expect(carer.events).toEqual(['SNAPSHOT']);
  live.advance(1);

  await carer.sees(['SNAPSHOT', `UPSERT ${wren.episode}`]);
  live.advance(-wait);
});

it('takes the child out of view of the old carer at the move [plan.old-carer-loses] [plan.follows-child]', async () => {
  await wren.say(9, placed('2026-11-20', { planned: false, to: date('2026-11-22') }));
  await numberChanges(world.pools.intake);
  const carer = watch('placement:larkrise', null, { filter: { childIds: [wren.id] } });
  await carer.sees(['SNAPSHOT']);
  expect(carer.view).toEqual({ [wren.episode]: 'MISSING' });

  const wait = MIDNIGHT - world.clock.now().getTime();
  live.advance(wait);

  await carer.sees(['SNAPSHOT', `LEFT ${wren.episode}`]);
  live.advance(-wait);
});
