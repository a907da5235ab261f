import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { protocols } from '../intake/intake-world';
import { createWatchWorld, REPORTED, RETURNED } from './watch-world';
import type { Line, WatchWorld } from './watch-world';
import { ASHBOURNE, MERROW } from '../../support/facts/make-fact';

const OUT_OF_AREA: FactBody = {
  kind: 'care-described',
  lookedAfter: true,
  responsibleAuthority: ASHBOURNE,
  hostAuthority: MERROW,
};
const PARENTS_TOLD: FactBody = { kind: 'telling-recorded', whom: { recognised: true, value: 'parents' } };
const HIGH: FactBody = {
  kind: 'risk-assessed',
  level: { recognised: true, value: 'high' },
  reviewAt: '2026-11-21T02:00:00.000Z' as never,
};

const NIGHT: readonly Line[] = [
  { number: 1, at: '2026-11-20T20:00:00Z', body: REPORTED },
  { number: 2, at: '2026-11-20T20:01:00Z', body: OUT_OF_AREA },
  { number: 3, at: '2026-11-20T20:30:00Z', body: HIGH },
];

jest.setTimeout(60_000);

let world: WatchWorld;
beforeEach(async () => {
  world = await createWatchWorld({ protocols });
  world.at('2026-11-20T20:05:00Z');
});
afterEach(() => world.drop());

const told = async (rule: string) =>
  (await world.told())
    .filter((one) => one.rule === rule)
    .map(({ kind, owner }) => `${kind} ${owner}`)
    .sort();

test('each of several clocks of one child warns its owner once and tells its manager once, however often anybody looks', async () => {
  await world.tell('L1', ...NIGHT);
  await world.watch();
  expect(await told('parents-informed')).toEqual([]);

  world.at('2026-11-21T18:00:00Z');
  await Promise.all([world.watch(), world.watch()]);
  await world.rebuild();
  await world.watch();
  expect(await told('parents-informed')).toEqual(['warned la:991']);
  expect(await told('risk-review')).toEqual(['overdue pf:99', 'warning-missed pf:99']);
  expect(await told('social-worker-told')).toEqual(['warned la:991']);

  world.at('2026-11-21T21:00:00Z');
  await Promise.all([world.watch(), world.watch(), world.watch()]);
  await world.rebuild();
  await world.watch();
  expect(await told('parents-informed')).toEqual(['overdue la:991', 'warned la:991']);
  expect(await told('risk-review')).toEqual(['overdue pf:99', 'warning-missed pf:99']);
  expect(await told('social-worker-told')).toEqual(['warned la:991']);
});

test('the notice names the role that is to hear: who owes it, and afterwards their manager', async () => {
  await world.tell('L1', ...NIGHT);
  world.at('2026-11-21T18:00:00Z');
  await world.watch();
  world.at('2026-11-21T21:00:00Z');
  await world.watch();
  const rows = await world.ask<{ value: string }>(
    `select convert_from(value, 'UTF8') as value from jp.outbox where topic = 'notifications.la-991.v1' order by id`,
  );
  const notices = rows.map(({ value }) => JSON.parse(value) as { rule: string; kind: string; role: string });
  const ofParents = notices.filter(({ rule }) => rule === 'parents-informed');
  expect(ofParents.map(({ kind, role }) => [kind, role])).toEqual([
    ['warned', 'social-worker'],
    ['overdue', 'team-manager'],
  ]);
});

test('a telling recorded late but made in time takes back the overdue of its clock and of no other', async () => {
  await world.tell('L1', ...NIGHT);
  world.at('2026-11-21T21:00:00Z');
  await world.watch();
  await world.tell('L1', { number: 4, at: '2026-11-20T22:00:00Z', body: PARENTS_TOLD });
  await world.watch();
  await world.watch();
  expect(await told('parents-informed')).toEqual([
    'overdue la:991',
    'warning-missed la:991',
    'withdrawn la:991',
  ]);
  expect(await told('risk-review')).toEqual(['overdue pf:99', 'warning-missed pf:99']);
});

test('what is owed as soon as practicable is warned of after any downtime, and never overdue', async () => {
  await world.tell('L1', ...NIGHT, { number: 4, at: '2026-11-20T23:00:00Z', body: RETURNED });
  world.at('2026-11-29T12:00:00Z');
  await world.watch();
  await world.watch();
  expect(await told('prevention-interview')).toEqual(['warned pf:99']);
});

test('a placement clock runs beside every missing episode, and is told of by the child alone', async () => {
  const placed = (from: string, planned: boolean): FactBody => ({
    kind: 'placement-recorded',
    from: from as never,
    planned,
  });
  await world.tell(
    'L1',
    ...NIGHT,
    { number: 5, at: '2026-11-01T00:00:00Z', body: placed('2026-11-01', true) },
    { number: 6, at: '2026-11-20T21:00:00Z', body: placed('2026-11-25', true) },
  );
  world.at('2026-11-24T12:00:00Z');
  await world.watch();
  await world.rebuild();
  await world.watch();
  expect(await told('plans-reach-placement')).toEqual(['warned la:991']);
  const rows = await world.ask<{ value: string }>(
    `select convert_from(value, 'UTF8') as value from jp.outbox where value::text is not null order by id`,
  );
  const notice = rows
    .map(({ value }) => JSON.parse(value) as { rule?: string; missingEpisode?: string | null })
    .find(({ rule }) => rule === 'plans-reach-placement');
  expect(notice?.missingEpisode).toBeNull();
});
