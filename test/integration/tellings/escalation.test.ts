import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { ASHBOURNE } from '../../support/facts/make-fact';
import { tellingOf } from '../../support/facts/tellings-under';
import { REPORTED, createWatchWorld } from '../watch/watch-world';
import type { Line, WatchWorld } from '../watch/watch-world';

jest.setTimeout(60_000);

let world: WatchWorld;

beforeEach(async () => {
  world = await createWatchWorld({ isTold: () => true });
  await world.tell('A', cared, reported);
});

afterEach(() => world.drop());

const LOOKED_AFTER: FactBody = { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE };
const cared: Line = { number: 1, at: '2026-11-20T08:00:00Z', body: LOOKED_AFTER };
const reported: Line = { number: 2, at: '2026-11-20T10:00:00Z', body: REPORTED };

interface Escalated {
  readonly kind: string;
  readonly rule: string;
  readonly role: string;
}

async function escalated(rule: string): Promise<readonly Escalated[]> {
  const rows = await world.ask<{ value: string }>(
    `select convert_from(value, 'UTF8') as value from jp.outbox where topic = 'notifications.la-991.v1' order by id`,
  );
  return rows.map(({ value }) => JSON.parse(value) as Escalated).filter((one) => one.rule === rule);
}

const PARENTS = 'tell:missing-parents:parents';

test('what nobody was told of in time goes to the manager, once [tell.unacknowledged-escalated]', async () => {
  world.at('2026-11-20T14:00:00Z');
  await world.watch();
  expect(await escalated(PARENTS)).toEqual([]);

  world.at('2026-11-20T14:00:01Z');
  await world.watch();
  await world.watch();
  await world.rebuild();
  await world.watch();
  expect(await escalated(PARENTS)).toMatchObject([{ kind: 'overdue', role: 'team-manager' }]);
});

test('what was told in time goes to nobody, also after downtime', async () => {
  await world.tell('A', { number: 3, at: '2026-11-20T12:00:00Z', body: tellingOf('parents') });
  world.at('2026-11-25T00:00:00Z');
  await world.watch();

  expect(await escalated(PARENTS)).toEqual([]);
  expect(await escalated('tell:missing-iro:independent-reviewing-officer')).toHaveLength(1);
});

test('that they were told in time, heard of late, takes it back from the manager', async () => {
  world.at('2026-11-20T20:00:00Z');
  await world.watch();
  await world.tell('A', { number: 3, at: '2026-11-20T12:00:00Z', body: tellingOf('parents') });
  await world.watch();

  expect((await escalated(PARENTS)).map(({ kind, role }) => [kind, role])).toEqual([
    ['overdue', 'team-manager'],
    ['withdrawn', 'team-manager'],
  ]);
});
