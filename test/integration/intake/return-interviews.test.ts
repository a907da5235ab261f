import { translateReturnInterviews } from '../../../adapters/return-interviews/translate';
import type { IntakeOutcome } from '../../../src/hub/intake/create-intake';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { LANTERN } from '../../support/facts/make-fact';
import { createIntakeWorld, line, person, reported, says } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

let world: IntakeWorld;
let offset = 0n;

beforeEach(async () => {
  world = await createIntakeWorld();
});

afterEach(async () => {
  await world.drop();
});

const LOG = 'NV-20261121-0412';
const IDENTIFIER = { issuer: 'la:991', value: '991-48812' };
const wren = person(`${LOG}#1`);
const held: FactBody = { kind: 'identifier-held', scheme: 'la-child', ...IDENTIFIER };
const log = says(
  LOG,
  line(LOG, 1, [
    { of: wren, body: reported },
    { of: wren, body: held },
  ]),
  line(LOG, 30, [{ of: wren, body: { kind: 'returned' } }]),
);

const debrief = {
  schemaVersion: 1,
  agency: 'provider:lantern',
  referralReference: 'LN/2026/0117',
  eventId: 'e7',
  event: 'DEBRIEF',
  at: '2026-11-21T19:40',
  episode: { force: 'pf:99', log: LOG },
  child: { reference: 'LN-C-0093', identifiers: [{ scheme: 'LA-CHILD', ...IDENTIFIER }] },
  debrief: { narrative: '=1+1 \u2067\u05e2\u05d1\u05e8\u05d9\u05ea\u2069' },
};

/** Sends an event by the provider's topic. */
function tell(changes: Readonly<Record<string, unknown>> = {}): Promise<IntakeOutcome> {
  const value = new TextEncoder().encode(JSON.stringify({ ...debrief, ...changes }));
  const headers = { ce_id: `event-${offset}` };
  const place = { topic: 'in.return-interviews.provider-lantern.v1', partition: 0, offset: offset++ };
  const record = {
    ...place,
    agency: LANTERN,
    source: 'return-interviews',
    recordId: headers.ce_id,
    headers,
    value,
  };
  return world.intake.takeIn(record, translateReturnInterviews({ agency: LANTERN, headers, value }));
}

const interviews = () =>
  world.ask<{ child_id: string; missing_episode_id: string | null; status: string }>(
    'select child_id, missing_episode_id, status from jp.return_interview order by id',
  );
const reasons = async () =>
  (await world.ask<{ reason: string }>('select reason from jp.review_task order by reason')).map(
    ({ reason }) => reason,
  );

test('an event sent again changes nothing, and is answered as the first time', async () => {
  await world.take(log);
  expect(await tell()).toBe('accepted');
  const before = await world.hash();

  expect(await tell()).toBe('ignored');

  expect(await world.hash()).toBe(before);
  expect(
    await world.ask(`select reason from jp.receipt where topic like 'in.return%' order by "offset"`),
  ).toEqual([{ reason: null }, { reason: 'repeated' }]);
});

test('another content under the same event id is a conflict, set aside whole', async () => {
  await world.take(log);
  await tell();
  const before = await world.hash();

  expect(await tell({ debrief: { narrative: 'something else' } })).toBe('quarantined');
  expect(await tell({ child: { reference: 'LN-C-0093', givenName: 'Somebody' } })).toBe('quarantined');

  expect(await world.hash()).toBe(before);
  expect(await world.ask('select reason from jp.quarantine')).toEqual([
    { reason: 'conflicting-line' },
    { reason: 'conflicting-line' },
  ]);
});

test('a debrief of an episode nobody reported waits before a person, and finds the report that comes late', async () => {
  await tell();
  expect(await interviews()).toMatchObject([{ missing_episode_id: null, status: 'completed' }]);
  expect(await reasons()).toContain('interview-without-episode');

  await world.take(log);

  const [episode] = await world.ask<{ id: string; child_id: string }>(
    'select id, child_id from jp.missing_episode',
  );
  expect(await interviews()).toEqual([
    { child_id: episode?.child_id, missing_episode_id: episode?.id, status: 'completed' },
  ]);
  expect(await reasons()).not.toContain('interview-without-episode');
});

test('the order of log and events does not show in what is kept', async () => {
  await world.take(log);
  await tell({ eventId: 'e1', event: 'OFFERED', at: '2026-11-21T19:00', debrief: undefined });
  await tell();
  const told = await world.hash();
  await world.drop();
  world = await createIntakeWorld();

  await tell();
  await tell({ eventId: 'e1', event: 'OFFERED', at: '2026-11-21T19:00', debrief: undefined });
  await world.take(log);

  expect(await world.hash()).toBe(told);
});

test('an event whose time cannot be read is kept', async () => {
  await world.take(log);

  expect(await tell({ eventId: 'e1', event: 'OFFERED', at: '2026-02-31T09:00', debrief: undefined })).toBe(
    'accepted',
  );
  expect(await interviews()).toMatchObject([{ status: 'offered' }]);
});

test('a narrative of a megabyte is kept, and nowhere but with the debrief', async () => {
  const narrative = `secret ${'x'.repeat(1_000_000)}`;
  await world.take(log);

  expect(await tell({ debrief: { narrative } })).toBe('accepted');

  const [kept] = await world.ask<{ content: unknown }>('select content from jp.return_interview_content');
  expect(JSON.stringify(kept)).toContain(narrative);
  for (const table of ['missing_episode', 'return_interview', 'change', 'outbox', 'review_task'])
    expect(JSON.stringify(await world.ask(`select * from jp.${table}`))).not.toContain('secret');
});
