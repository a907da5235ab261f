import type { Acts } from '../../../src/hub/acts/create-acts';
import { codesOf, post } from '../../support/gateway/an-edge';
import type { Answer, AnEdge } from '../../support/gateway/an-edge';
import { tokenOf } from '../../support/gateway/test-issuers';
import { anActsEdge } from './acts-edge';
import { createActsWorld, newKey } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

let world: ActsWorld;
let edge: AnEdge;
let wren: ActsChild;
/** What stands between the edge and the acts, when a test says so. */
let between: (acts: Acts) => Acts = (acts) => acts;

beforeAll(async () => {
  world = await createActsWorld();
  edge = await anActsEdge(world, { between: (acts) => between(acts) });
});

beforeEach(async () => {
  between = (acts) => acts;
  wren = await world.child();
  edge.consultations.length = 0;
});

afterAll(async () => {
  await edge.stop();
  await world.drop();
});

const RETURNED = `mutation Back($input: RecordReturnedInput!) {
  recordReturned(input: $input) { missingEpisode { id status child { id givenName { shown { value } } } } }
}`;
const SET_RISK = `mutation Risk($input: SetRiskLevelInput!) {
  setRiskLevel(input: $input) { missingEpisode { risk { shown { value } } } }
}`;

const returned = (change: object = {}): object => ({
  query: RETURNED,
  variables: { input: { key: newKey(), missingEpisodeId: wren.episode, ...change } },
});
const asWorker = (body: unknown): Promise<Answer> => post(edge.url, tokenOf(edge.issuers.council), body);
const asInspector = (body: unknown): Promise<Answer> => post(edge.url, tokenOf(edge.issuers.force), body);

it('answers with what is then so, and records who was shown it', async () => {
  const answer = await asWorker(returned());

  expect(JSON.parse(answer.text)).toEqual({
    data: {
      recordReturned: {
        missingEpisode: {
          id: wren.episode,
          status: 'RETURNED',
          child: { id: wren.id, givenName: { shown: { value: 'Wren' } } },
        },
      },
    },
  });
  expect(edge.consultations.map(({ operation }) => operation.split(' ')[0])).toEqual(['Back']);
  expect([...(edge.consultations[0]?.ledger.children ?? [])]).toEqual([wren.id]);
});

it('takes a time with any offset, and none without', async () => {
  const good = await asWorker(returned({ at: '2026-11-21T20:30:00+01:00' }));
  const [local, rolled] = [
    await asWorker(returned({ at: '2026-11-21T19:30:00' })),
    await asWorker(returned({ at: '2026-02-31T19:30:00Z' })),
  ];

  expect(good.text).toContain('RETURNED');
  expect([codesOf(local), codesOf(rolled)]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
});

it('keeps rule and source in the error, and nothing else [authority.refused-with-rule]', async () => {
  const risk = (level: string): object => ({
    query: SET_RISK,
    variables: { input: { key: newKey(), missingEpisodeId: wren.episode, level, rationale: 'A reason.' } },
  });
  for (const level of ['HIGH', 'MEDIUM', 'HIGH']) {
    world.later(1);
    await asInspector(risk(level));
  }

  const answer = await asInspector(risk('LOW'));

  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({
    data: { setRiskLevel: null },
    errors: [
      {
        message: 'A rule refuses this: high-risk-is-lowered-by-a-superintendent. Nothing was done.',
        path: ['setRiskLevel'],
        extensions: {
          code: 'REFUSED_BY_RULE',
          rule: 'high-risk-is-lowered-by-a-superintendent',
          source: 'WM policy',
        },
      },
    ],
  });
  expect((await asWorker(risk('LOW'))).text).toContain('NOT_PERMITTED');
});

it('answers for a child of others, byte for byte, as for one that is not there', async () => {
  const stranger = tokenOf(edge.issuers.council, { claims: { purpose: 'care-for-child' } });
  const ask = (missingEpisodeId: string) => post(edge.url, stranger, returned({ missingEpisodeId }));

  const [unseen, absent] = [await ask(wren.episode), await ask('m_nobody')];

  expect(codesOf(unseen)).toEqual(['NOT_FOUND']);
  expect(absent.text).toBe(unseen.text);
  expect(await wren.hubFacts()).toBe(0);
});

it.each([
  [
    'two changes',
    'mutation { a: recordReturned(input: $input) { missingEpisode { id } } b: recordReturned(input: $input) { missingEpisode { id } } }',
  ],
  [
    'two changes by a fragment',
    'mutation { ...F } fragment F on Mutation { a: recordReturned(input: $input) { missingEpisode { id } } b: recordReturned(input: $input) { missingEpisode { id } } }',
  ],
  [
    'a change and its own name',
    'mutation { __typename recordReturned(input: $input) { missingEpisode { id } } }',
  ],
])('refuses %s in one operation, and does neither', async (_, query) => {
  const { variables } = returned() as { variables: { input: object } };
  const named = query.replace('mutation', 'mutation Two($input: RecordReturnedInput!)');

  const answer = await asWorker({ query: named, variables });

  expect(answer.status).toBe(400);
  expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  expect(answer.text).toContain('exactly one root field');
  expect(await wren.hubFacts()).toBe(0);
});

it('changes nothing by GET, nor by a form a browser sends unasked', async () => {
  const token = tokenOf(edge.issuers.council);
  const { query, variables } = returned() as { query: string; variables: object };
  const address = new URL(`${edge.url}/graphql`);
  address.search = String(new URLSearchParams({ query, variables: JSON.stringify(variables) }));

  const got = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const form = await post(edge.url, token, returned(), { 'content-type': 'text/plain' });

  expect([got.status, form.status]).toEqual([405, 415]);
  expect(await wren.hubFacts()).toBe(0);
});

it('says that it may have been done when the answer is late, and is then done once', async () => {
  between = (acts) => ({
    act: async (...asked) => {
      await acts.act(...asked);
      return new Promise(() => undefined);
    },
  });
  const body = returned();
  const hurried = await anActsEdge(world, { between: (acts) => between(acts), timeoutMs: 2_000 });
  const late = await post(hurried.url, tokenOf(hurried.issuers.council), body);
  await hurried.stop();
  between = (acts) => acts;
  const again = await asWorker(body);

  expect(codesOf(late)).toEqual(['TIMEOUT']);
  expect(late.text).toContain('send it again with the same key');
  expect(again.text).toContain('RETURNED');
  expect(await wren.hubFacts()).toBe(1);
});

it('says that it may have been done when the showing cannot be recorded', async () => {
  edge.trouble.record = true;
  const body = returned();
  const answer = await asWorker(body);
  edge.trouble.record = false;

  expect(answer.status).toBe(503);
  expect(answer.text).toContain('send it again with the same key');
  expect(answer.text).not.toContain(wren.id);
  expect((await asWorker(body)).text).toContain('RETURNED');
});

function interviewer(): string {
  const claims = { role: 'return-interviewer', purpose: 'return-interview' };
  return tokenOf(edge.issuers.provider, { claims });
}

it('takes an account of 100 000 characters in any script, and not one more', async () => {
  const say = (narrative: string) => ({
    query:
      'mutation D($input: RecordDebriefInput!) { recordDebrief(input: $input) { returnInterview { id } } }',
    variables: {
      input: {
        ...{ childId: wren.id, referral: `LAN-${wren.log}`, eventId: 'e1', at: '2026-11-21T18:30:00Z' },
        ...{ safeguarding: false, answers: { narrative } },
      },
    },
  });

  const longer = await post(edge.url, interviewer(), say('\u6545'.repeat(100_001)));
  const long = await post(edge.url, interviewer(), say('\u6545'.repeat(100_000)));

  expect(codesOf(longer)).toEqual(['BAD_USER_INPUT']);
  expect(JSON.parse(long.text).errors).toBeUndefined();
});

it('logs no word of what was said', async () => {
  await asWorker(returned({ to: 'a planted place' }));

  expect(edge.log.join('')).not.toContain('planted');
});
