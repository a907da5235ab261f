import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { NORTHVALE } from '../../support/facts/make-fact';
import { createWatchWorld, personOf, REPORTED, RETURNED, UNDER_ASHBOURNE } from './watch-world';
import type { Line, WatchWorld } from './watch-world';

jest.setTimeout(60_000);

let world: WatchWorld;

beforeEach(async () => {
  world = await createWatchWorld();
});

afterEach(() => world.drop());

const episode = { agency: NORTHVALE, source: 'storm', record: 'A' };
const interview = (number: number, at: string, body: FactBody): Line => ({
  number,
  at,
  body,
  of: personOf('A'),
});
const completed: FactBody = { kind: 'return-interview-completed', referral: 'r', episode };
const initiated: FactBody = { kind: 'return-interview-initiated', referral: 'r', episode };
const refusedBy = (value: 'child' | 'parent'): FactBody => ({
  kind: 'return-interview-refused',
  referral: 'r',
  episode,
  by: { recognised: true, value },
});

async function aReturn(log: string, at = '2026-11-20T20:00:00Z'): Promise<void> {
  await world.tell(
    log,
    { number: 1, at: '2026-11-20T18:00:00Z', body: REPORTED },
    { number: 2, at: '2026-11-20T18:01:00Z', body: UNDER_ASHBOURNE },
    { number: 3, at, body: RETURNED },
  );
}

describe('an interview told late', () => {
  test('that was begun in time withdraws the overdue', async () => {
    await aReturn('A');
    world.at('2026-11-24T00:00:00Z');
    await world.watch();

    await world.tell('interviews', interview(1, '2026-11-23T10:00:00Z', initiated));

    expect(await world.watch()).toEqual(['withdrawn']);
    expect(await world.notices()).toEqual(['overdue', 'withdrawn']);
    expect(await world.watch()).toEqual([]);
  });

  test('that was held too late leaves it told', async () => {
    await aReturn('A');
    world.at('2026-11-25T00:00:00Z');
    await world.watch();

    await world.tell('interviews', interview(1, '2026-11-24T10:00:00Z', completed));

    expect(await world.watch()).toEqual([]);
    expect(await world.notices()).toEqual(['overdue']);
  });

  test('after which nothing more is told, and which, when corrected away, leaves it overdue again', async () => {
    await aReturn('A');
    world.at('2026-11-21T00:00:00Z');
    await world.tell('interviews', interview(1, '2026-11-20T22:00:00Z', completed));
    world.at('2026-11-24T00:00:00Z');
    expect(await world.watch()).toEqual([]);

    await world.tell('interviews', {
      ...interview(1, '2026-11-20T22:00:00Z', { kind: 'withdrawn' }),
      revision: 1,
    });
    expect(await world.watch()).toEqual(['warning-missed', 'overdue']);

    await world.tell('interviews', interview(2, '2026-11-20T22:00:00Z', completed));
    expect(await world.watch()).toEqual(['withdrawn']);
    await world.tell('interviews', {
      ...interview(2, '2026-11-20T22:00:00Z', { kind: 'withdrawn' }),
      revision: 1,
    });
    expect(await world.watch()).toEqual(['warning-missed', 'overdue']);
    expect(await world.notices()).toEqual(['overdue', 'withdrawn', 'overdue']);
  });

  test('that the child refused stops the clock, and that a parent refused does not', async () => {
    await aReturn('A');
    await world.tell('interviews', interview(1, '2026-11-21T10:00:00Z', refusedBy('parent')));
    world.at('2026-11-22T21:00:00Z');
    expect(await world.watch()).toEqual(['warned']);

    await world.tell('interviews', interview(2, '2026-11-22T22:00:00Z', refusedBy('child')));
    world.at('2026-11-24T00:00:00Z');
    expect(await world.watch()).toEqual([]);
  });
});

describe('children joined and parted', () => {
  const link = (kind: 'subjects-linked' | 'subjects-unlinked', number: number): Line => ({
    number,
    at: '2026-11-24T00:00:00Z',
    body: { kind, other: personOf('B'), reason: 'same nominal' },
    of: personOf('A'),
  });

  test('are told nothing twice, and what was told of either can still be taken back', async () => {
    await aReturn('A');
    await aReturn('B', '2026-11-20T21:00:00Z');
    world.at('2026-11-24T00:00:00Z');
    await world.watch();
    expect(await world.notices()).toEqual(['overdue', 'overdue']);

    await world.tell('links', link('subjects-linked', 1));
    await world.watch();
    const joined = await world.notices();
    await world.tell('links', link('subjects-unlinked', 2));
    await world.watch();
    const parted = await world.notices();
    await world.watch();

    expect(standing(joined)).toBe(1);
    expect(standing(parted)).toBe(2);
    expect(await world.notices()).toEqual(parted);

    for (const log of ['A', 'B'])
      await world.tell(log, {
        number: 3,
        at: '2026-11-20T20:00:00Z',
        body: { kind: 'withdrawn' },
        revision: 1,
      });
    await world.watch();
    expect(standing(await world.notices())).toBe(0);
  });

  /** How many overdues an owner who read every notice believes in. */
  function standing(notices: readonly string[]): number {
    return (
      notices.filter((kind) => kind === 'overdue').length -
      notices.filter((kind) => kind === 'withdrawn').length
    );
  }
});
