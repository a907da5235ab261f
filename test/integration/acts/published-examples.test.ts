import { post } from '../../support/gateway/an-edge';
import type { AnEdge } from '../../support/gateway/an-edge';
import { publishedExamples } from '../../support/gateway/examples';
import { RETURNED } from '../../support/facts/make-fact';
import { tokenOf } from '../../support/gateway/test-issuers';
import { anActsEdge } from './acts-edge';
import { createActsWorld } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

let world: ActsWorld;
let edge: AnEdge;

beforeAll(async () => {
  world = await createActsWorld();
  edge = await anActsEdge(world);
});

afterAll(async () => {
  await edge.stop();
  await world.drop();
});

const council = (): string => tokenOf(edge.issuers.council);
const force = (): string => tokenOf(edge.issuers.force);
const interviewer = (): string =>
  tokenOf(edge.issuers.provider, { claims: { role: 'return-interviewer', purpose: 'return-interview' } });

/** Who does what the examples say, where it is not a social worker. */
const DOER: Readonly<Record<string, () => string>> = {
  'set-risk-level': force,
  classify: force,
  'delay-response': force,
  'decide-house-search': force,
  'transfer-ownership': force,
  'decide-media': force,
  'reopen-missing-episode': force,
  'record-step': force,
  'unlink-children': force,
  'restrict-record': force,
  'record-prevention-interview-not-held': force,
  'record-debrief': interviewer,
  'record-interview-refusal': interviewer,
  'record-return-interview-step': interviewer,
};

/** What must be so before, where it is more than a child who is missing. */
const FIRST: Readonly<Record<string, (child: ActsChild) => Promise<void>>> = {
  'challenge-plan': async (child) => {
    await hasTriggerPlan(child);
    await child.say(5, RETURNED);
  },
  'review-plan': hasTriggerPlan,
  'state-plan': hasTriggerPlan,
};

async function hasTriggerPlan(child: ActsChild): Promise<void> {
  const plan = { recognised: true, value: 'trigger-plan' } as const;
  await child.say(4, { kind: 'plan-stated', plan, parts: { 'reporting-strategy': 'At ten.' }, agreedBy: [] });
}

/** Something the council is told of the child. */
async function notificationOf({ episode }: ActsChild): Promise<string> {
  const [row] = await world.ask<{ id: string }>(
    `select id from jp.notification where missing_episode_id = $1 and to_agency = 'la:991' and state = 'due' limit 1`,
    [episode],
  );
  return row?.id ?? 'n_none';
}

async function revisionsOf({ id }: ActsChild): Promise<{ readonly profile: string; readonly plan: string }> {
  const query = `query Revisions($id: ID!) {
    child(id: $id) { philomenaProfile { revision } plans { made(kinds: [TRIGGER_PLAN]) { revision } } }
  }`;
  const answer = await post(edge.url, council(), { query, variables: { id } });
  const { philomenaProfile, plans } = JSON.parse(answer.text).data.child;
  return { profile: philomenaProfile.revision, plan: plans.made[0]?.revision ?? 'v_none' };
}

/** As a value stands in JSON, whole: an id may well begin as another example's does. */
const quoted = (id: string): string => JSON.stringify(id);

const examples = publishedExamples().filter(({ isMutation }) => isMutation);

it.each(examples)('does what the published example $name says', async ({ name, text, variables }) => {
  const [child, other] = [await world.child(), await world.child()];
  await FIRST[name]?.(child);
  const revisions = await revisionsOf(child);
  const own = JSON.stringify(variables)
    .replaceAll('"m_1"', quoted(child.episode))
    .replaceAll('"c_1"', quoted(child.id))
    .replaceAll('"c_2"', quoted(other.id))
    .replaceAll('"n_1"', quoted(await notificationOf(child)))
    .replaceAll('LAN-2026-0001', `LAN-${child.log}`)
    .replaceAll('p_revision-shown', revisions.profile)
    .replaceAll('v_revision-shown', revisions.plan);

  const token = (DOER[name] ?? council)();
  const answer = await post(edge.url, token, { query: text, variables: JSON.parse(own) });

  expect(JSON.parse(answer.text).errors).toBeUndefined();
  expect(await child.hubFacts()).toBe(1);
});
