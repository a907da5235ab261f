import { textDigestOf } from '../../../adapters/kit/digest';
import { createActs } from '../../../src/hub/acts/create-acts';
import { createReading } from '../../../src/store/reading/create-reading';
import { anEdge, post } from '../../support/gateway/an-edge';
import type { AnEdge } from '../../support/gateway/an-edge';
import { tokenOf } from '../../support/gateway/test-issuers';
import { shippedAgreements } from '../../support/viewers';
import { hash, protocols } from '../intake/intake-world';
import { createActsWorld, newKey } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(120_000);

let world: ActsWorld;
let edge: AnEdge;
let wren: ActsChild;

beforeAll(async () => {
  world = await createActsWorld();
  const { clock, store, pools } = world;
  const sha256 = textDigestOf;
  const acts = createActs({ store, hash, protocols, sha256, clock, agreements: shippedAgreements });
  edge = await anEdge({ reading: createReading(pools, clock), acts, timeoutMs: 60_000 });
});

beforeEach(async () => {
  wren = await world.child();
});

afterAll(async () => {
  await edge.stop();
  await world.drop();
});

const MEETING = `id status basis convenedBy { id } lacking { key } actions { action overdue contradicted shown { revision what state } }
  decisions { item decision } cancelReason`;
const CONVENE = `mutation Convene($input: ConveneMeetingInput!) { conveneMeeting(input: $input) { meeting { ${MEETING} } } }`;
const ACTION = `mutation Action($input: SetMeetingActionInput!) { setMeetingAction(input: $input) { meeting { ${MEETING} } } }`;
const DECIDE = `mutation Decide($input: RecordMeetingDecisionInput!) { recordMeetingDecision(input: $input) { meeting { ${MEETING} } } }`;
const CANCEL = `mutation Cancel($input: SettleMeetingInput!) { cancelMeeting(input: $input) { meeting { ${MEETING} } } }`;
const READ = `query Meetings($id: ID!) { missingEpisode(id: $id) { meetings { ${MEETING} } child { meetings { id } } } }`;

interface Told {
  readonly data?: Readonly<Record<string, { readonly meeting: MeetingTold }>> | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
interface MeetingTold {
  readonly id: string;
  readonly status: string;
  readonly actions: readonly { readonly shown: { readonly revision: number; readonly what: string } }[];
}

async function ask(who: 'council' | 'force', query: string, variables: object): Promise<Told> {
  const answer = await post(edge.url, tokenOf(edge.issuers[who]), { query, variables });
  return JSON.parse(answer.text);
}

async function convened(): Promise<string> {
  const input = {
    key: newKey(),
    childId: wren.id,
    missingEpisodeId: wren.episode,
    kind: 'STRATEGY',
    at: '2026-11-23T10:00:00Z',
    invited: ['pf:99'],
  };
  const told = await ask('council', CONVENE, { input });
  return told.data?.['conveneMeeting']?.meeting.id ?? '';
}

function action(meetingId: string, expectedRevision: number, what: string): object {
  const set = { action: 'a-1', expectedRevision, what, owner: 'pf:99', dueOn: '2026-11-24', state: 'OPEN' };
  return { input: { key: newKey(), meetingId, ...set } };
}

test('a meeting is called, and stands with its missing episode and its child', async () => {
  const id = await convened();

  expect(await ask('force', READ, { id: wren.episode })).toMatchObject({
    data: {
      missingEpisode: {
        meetings: [{ id, status: 'CONVENED', convenedBy: { id: 'la:991' } }],
        child: { meetings: [{ id }] },
      },
    },
  });
});

test('whoever edits an action that has changed meanwhile is told the revision there is, and nothing is done [meeting.action-conflict]', async () => {
  const id = await convened();

  const first = await ask('force', ACTION, action(id, 0, 'Visit the arcade'));
  const late = await ask('council', ACTION, action(id, 0, 'Visit the station'));

  expect(first.data?.['setMeetingAction']?.meeting.actions[0]?.shown).toMatchObject({ revision: 1 });
  expect(late.errors?.[0]?.extensions).toEqual({ code: 'STALE', current: 1 });
});

test('of two who edit one action at the same moment, one is done and the other told so [meeting.action-conflict]', async () => {
  const id = await convened();
  await ask('force', ACTION, action(id, 0, 'Visit the arcade'));

  const both = await Promise.all([
    ask('force', ACTION, action(id, 1, 'Visit the arcade at eight')),
    ask('council', ACTION, action(id, 1, 'Visit the arcade at nine')),
  ]);

  expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  expect(both.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions)).toEqual([
    { code: 'STALE', current: 2 },
  ]);
});

test('a decision is told under its item to whoever may know of risk', async () => {
  const id = await convened();
  const input = { key: newKey(), meetingId: id, item: 'media', decision: 'No appeal for now' };

  const told = await ask('force', DECIDE, { input });

  expect(told.data?.['recordMeetingDecision']?.meeting).toMatchObject({
    decisions: [{ item: 'media', decision: 'No appeal for now' }],
  });
});

test('only whoever called a meeting calls it off, with a reason', async () => {
  const id = await convened();
  const cancel = (): object => ({ input: { key: newKey(), meetingId: id, reason: 'Back and safe' } });

  const refused = await ask('force', CANCEL, cancel());
  const done = await ask('council', CANCEL, cancel());

  expect(refused.errors?.[0]?.extensions).toMatchObject({
    code: 'REFUSED_BY_RULE',
    rule: 'meeting-is-called-off-by-who-called-it',
  });
  expect(done.data?.['cancelMeeting']?.meeting).toMatchObject({
    status: 'CANCELLED',
    cancelReason: 'Back and safe',
  });
});

test('a prevention interview left out for an unlisted reason is refused with the rule and its source [interview.prevention-not-held-reason]', async () => {
  const query = `mutation Left($input: RecordPreventionInterviewNotHeldInput!) {
    recordPreventionInterviewNotHeld(input: $input) { onReturn { prevention notHeld { lawful appointmentAt } } }
  }`;
  const left = (said: object): object => ({
    input: { key: newKey(), missingEpisodeId: wren.episode, ...said },
  });
  const appointmentAt = '2026-11-22T10:00:00Z';

  const unlisted = await ask('force', query, left({ reason: 'too-busy' }));
  const timeless = await ask('force', query, left({ reason: 'appointment-made' }));
  const deferred = await ask('force', query, left({ reason: 'appointment-made', appointmentAt }));

  expect(unlisted.errors?.[0]?.extensions).toMatchObject({ code: 'REFUSED_BY_RULE', source: 'WY 6' });
  expect(timeless.errors?.[0]?.extensions).toMatchObject({ rule: 'appointment-needs-its-time' });
  expect(deferred).toMatchObject({
    data: {
      recordPreventionInterviewNotHeld: { onReturn: { prevention: 'DEFERRED', notHeld: [{ lawful: true }] } },
    },
  });
});

test('what a carer saw on return is kept after an absence that was allowed too [interview.carer-record-permitted]', async () => {
  const query = `mutation Carer($input: RecordCarersReturnInput!) {
    recordCarersReturn(input: $input) { onReturn { carersReturns { permitted missingEpisode { id } observations { about noted } } } }
  }`;
  const observations = [{ about: 'mood', noted: 'withdrawn' }];
  const input = { key: newKey(), childId: wren.id, permitted: true, observations };

  expect(await ask('council', query, { input })).toEqual({
    data: {
      recordCarersReturn: {
        onReturn: { carersReturns: [{ permitted: true, missingEpisode: null, observations }] },
      },
    },
  });
});
