import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { DeadlineFilter } from '../../../src/hub/ports/deadline-view';
import { ASHBOURNE, MERROW, instant } from '../../support/facts/make-fact';
import { readingAs } from '../../support/reading-as';
import { aViewer } from '../../support/viewers';
import { protocols } from '../intake/intake-world';
import { createWatchWorld, REPORTED, RETURNED } from './watch-world';
import type { WatchWorld } from './watch-world';

jest.setTimeout(60_000);

const OUT_OF_AREA: FactBody = {
  kind: 'care-described',
  lookedAfter: true,
  responsibleAuthority: ASHBOURNE,
  hostAuthority: MERROW,
};
const HIGH: FactBody = {
  kind: 'risk-assessed',
  level: { recognised: true, value: 'high' },
  reviewAt: instant('2026-11-21T02:00:00Z'),
};
const CLOSED: FactBody = { kind: 'log-closed', closure: { recognised: true, value: 'missing-person' } };

const council = aViewer('social-worker');
const inspector = aViewer('duty-inspector');
const provider = aViewer('return-interviewer');

let world: WatchWorld;
beforeEach(async () => {
  world = await createWatchWorld({ protocols });
  await world.tell(
    'L1',
    { number: 1, at: '2026-11-20T20:00:00Z', body: REPORTED },
    { number: 2, at: '2026-11-20T20:01:00Z', body: OUT_OF_AREA },
    { number: 3, at: '2026-11-20T20:30:00Z', body: HIGH },
    { number: 4, at: '2026-11-21T06:00:00Z', body: RETURNED },
    { number: 5, at: '2026-11-21T07:00:00Z', body: CLOSED },
  );
});
afterEach(() => world.drop());

const AT = new Date('2026-11-22T12:00:00Z');

function owed(viewer: typeof council, filter: DeadlineFilter, first = 100): Promise<readonly string[]> {
  return readingAs(world, { viewer, at: AT }, async (session) => {
    const { rows } = await session.deadlines(filter, { first, after: null });
    return rows.map(({ rule, owner }) => `${rule} ${owner}`);
  });
}

test('what an agency owes is found though its missing episode is closed, what is due first above the rest', async () => {
  const all = await owed(council, { mine: true });
  expect(all).toContain('return-interview la:991');
  expect(all).toContain('plan-review la:991');
  expect(all.every((text) => text.endsWith(' la:991'))).toBe(true);
  expect(await owed(council, { mine: true, overdue: true })).toEqual(['parents-informed la:991']);
});

test('a list goes on page by page, losing and repeating none', async () => {
  const all = await owed(council, {});
  const paged = await readingAs(world, { viewer: council, at: AT }, async (session) => {
    const found: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await session.deadlines({}, { first: 2, after });
      found.push(...page.rows.map(({ rule, owner }) => `${rule} ${owner}`));
      after = page.cursors.at(-1) ?? null;
      if (!page.hasNextPage) return found;
    }
  });
  expect(paged).toEqual(all);
});

test('a clock that runs for what is known of risk is shown to those alone who may know of risk', async () => {
  await world.tell(
    'L2',
    { number: 1, at: '2026-11-22T09:00:00Z', body: REPORTED, of: { ...personOfL1() } },
    {
      number: 2,
      at: '2026-11-22T09:30:00Z',
      body: { ...HIGH, reviewAt: instant('2026-11-22T11:00:00Z') },
      of: { ...personOfL1() },
    },
  );
  await world.ask(
    `insert into jp.child_relation (child_id, scope, because, from_at)
     select id, 'agency:provider:lantern', 'stated', '2026-11-20T00:00:00Z' from jp.child`,
  );
  expect(await owed(inspector, { rules: ['risk-review'] })).toEqual(['risk-review pf:99']);
  expect(await owed(provider, { rules: ['return-interview'] })).toEqual(['return-interview la:991']);
  expect(await owed(provider, { rules: ['risk-review'] })).toEqual([]);
});

function personOfL1() {
  return { agency: 'pf:99' as typeof ASHBOURNE, scheme: 'storm-log-person', value: 'L1/1' };
}
