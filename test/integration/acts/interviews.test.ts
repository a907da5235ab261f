import { translateReturnInterviews } from '../../../adapters/return-interviews/translate';
import { agency } from '../../support/viewers';
import { as, createActsWorld, debrief } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

const lantern = agency('provider:lantern');
const interviewer = as('return-interviewer');
let world: ActsWorld;
let wren: ActsChild;
let offset = 0n;

beforeAll(async () => {
  world = await createActsWorld();
});

beforeEach(async () => {
  wren = await world.child();
});

afterAll(() => world.drop());

/** The debrief of `acts-world`, as the provider's topic brings it. */
function byTopic(change: object = {}): Promise<string> {
  const record = {
    ...{ schemaVersion: 1, agency: lantern, referralReference: `LAN-${wren.log}`, eventId: 'debrief-1' },
    ...{ event: 'DEBRIEF', at: '2026-11-21T19:50:00Z', safeguarding: true },
    ...{ child: { reference: `L-${wren.log}` }, episode: { force: 'pf:99', log: wren.log } },
    debrief: { pushFactors: ['an argument'], narrative: 'A text.' },
    ...change,
  };
  const value = new TextEncoder().encode(JSON.stringify(record));
  const headers = {};
  const place = { topic: 'in.return-interviews.provider-lantern.v1', partition: 0, offset: offset++ };
  const incoming = { ...place, agency: lantern, source: 'return-interviews', recordId: null, headers, value };
  return world.intake.takeIn(incoming, translateReturnInterviews({ agency: lantern, headers, value }));
}

const interviews = () =>
  world.ask<{ child_id: string; status: string; missing_episode_id: string | null }>(
    'select child_id, status, missing_episode_id from jp.return_interview',
  );
const hers = async () => (await interviews()).filter(({ child_id }) => child_id === wren.id);

test('a debrief posted and then told by the topic is one event of one interview', async () => {
  const first = await world.act(interviewer, debrief(wren));
  const before = await world.ask("select 1 from jp.fact where source = 'return-interviews' and line = 0");
  const outcome = await byTopic();

  expect(first).toMatchObject({ kind: 'done', childId: wren.id });
  // What the topic adds is who the child is to the provider.
  expect([outcome, await world.ask('select reason, detail from jp.quarantine')]).toEqual(['accepted', []]);
  expect(
    await world.ask("select 1 from jp.fact where source = 'return-interviews' and line = 0"),
  ).toHaveLength(before.length);
  expect(await world.act(interviewer, debrief(wren))).toEqual(first);
  expect(await hers()).toMatchObject([{ missing_episode_id: wren.episode }]);
});

test('a debrief told by the topic and then posted is the same, and says whose it is', async () => {
  await byTopic();
  const provisional = await hers();

  expect(await world.act(interviewer, debrief(wren))).toMatchObject({ kind: 'done', childId: wren.id });
  expect(provisional).toEqual([]);
  expect(await hers()).toHaveLength(1);
});

test('other content under the same event is a conflict, by either road', async () => {
  await world.act(interviewer, debrief(wren));
  const other = { kind: 'debriefed' as const, safeguarding: false, answers: { narrative: 'Another text.' } };

  expect(await world.act(interviewer, debrief(wren, { said: other }))).toEqual({ kind: 'conflict' });
  expect(await world.act(interviewer, debrief(wren, { missingEpisodeId: null }))).toEqual({
    kind: 'conflict',
  });
  expect(await byTopic({ safeguarding: false })).toBe('quarantined');
  expect(await hers()).toHaveLength(1);
});

test('only the child refuses [authority.interview-refusal, interview.return-refused-by-child-only]', async () => {
  const refusal = (by: 'parent' | 'child', eventId: string) =>
    debrief(wren, {
      name: 'record-interview-refusal',
      eventId,
      said: { kind: 'return-interview-refused', by: { recognised: true, value: by } },
    });
  const offer = debrief(wren, {
    name: 'record-interview-step',
    eventId: 'o1',
    said: { kind: 'return-interview-offered' },
  });

  await world.act(interviewer, offer);
  await world.act(interviewer, refusal('parent', 'r1'));
  expect(await hers()).toMatchObject([{ status: 'offered' }]);
  await world.act(interviewer, refusal('child', 'r2'));
  expect(await hers()).toMatchObject([{ status: 'refused' }]);
});

test("a referral joined to another child stays with them: an interviewer joins nobody's records", async () => {
  await world.act(interviewer, debrief(wren));
  const corin = await world.child();
  const act = debrief(corin, { referral: `LAN-${wren.log}`, eventId: 'debrief-2' });

  expect(await world.act(interviewer, act)).toMatchObject({
    kind: 'refused',
    rule: 'a-referral-is-of-one-child',
  });
  expect(await world.ask('select id from jp.child where id = any ($1)', [[wren.id, corin.id]])).toHaveLength(
    2,
  );
});

test('nothing is told of an episode of somebody else, nor by a provider who may not know of the child', async () => {
  const corin = await world.child();
  const stranger = as('return-interviewer', { agency: agency('provider:other') });

  expect(await world.act(interviewer, debrief(wren, { missingEpisodeId: corin.episode }))).toEqual({
    kind: 'not-found',
  });
  expect(await world.act(stranger, debrief(wren))).toEqual({ kind: 'not-found' });
  expect(await world.act(as('social-worker'), debrief(wren))).toEqual({ kind: 'not-permitted' });
});
