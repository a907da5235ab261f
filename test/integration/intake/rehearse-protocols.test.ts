import { rehearseProtocols } from '../../../src/hub/rehearsal/rehearse-protocols';
import { protocolsWith } from '../../../src/model/protocol/protocols-with';
import { createRehearsalStore } from '../../../src/store/rehearsal/create-rehearsal-store';
import { instant } from '../../support/facts/make-fact';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { aNight } from './a-night';
import { ashbourne, createIntakeWorld, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

const THAT_NIGHT = instant('2026-11-21T20:00:00Z');
const inForce = protocols.of(ashbourne, THAT_NIGHT);

const adopting = (id: string) =>
  shippedProtocols([{ id: ashbourne, protocols: [{ id, from: new Date(0) }] }]).of(ashbourne, THAT_NIGHT);

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
  for (const translation of aNight) await world.take(translation);
});

afterEach(() => world.drop());

const rehearse = (id: string, onProgress: (done: number, ofAll: number) => void = () => undefined) =>
  rehearseProtocols(
    createRehearsalStore(world.pools.intake),
    { before: protocols, after: protocolsWith(protocols, inForce.id, adopting(id)) },
    ({ done, ofAll }) => onProgress(done, ofAll),
  );

test('another protocol rehearsed over everything recorded says what would have been different [protocol.version-in-force]', async () => {
  const other = inForce.id === 'west-midlands-2015' ? 'west-yorkshire-2026' : 'west-midlands-2015';

  const { children, different, differences } = await rehearse(other);

  expect(children).toBeGreaterThan(1);
  expect(different).toBeGreaterThanOrEqual(1);
  expect(differences).toContainEqual(
    expect.objectContaining({
      area: 'clock',
      rule: 'return-interview',
      how: 'otherwise',
      count: 1,
      children: 1,
    }),
  );
});

test('the protocol in force rehearsed against itself makes no difference', async () => {
  expect(await rehearse(inForce.id)).toMatchObject({ different: 0, differences: [] });
});

test('a rehearsal changes no row, tells nobody, and names nobody but by opaque ids [protocol.nothing-behind]', async () => {
  const before = await world.hash();
  const told = [await world.count('change'), await world.count('outbox')];
  const ids = await world.ask<{ id: string }>('select id from jp.child');

  const tally = await rehearse('metropolitan-police');

  expect(await world.hash()).toBe(before);
  expect([await world.count('change'), await world.count('outbox')]).toEqual(told);
  const examples = tally.differences.flatMap((difference) => difference.examples);
  expect(examples.filter((id) => !ids.some((child) => child.id === id))).toEqual([]);
  expect(JSON.stringify(tally)).not.toMatch(/Wren|Tamsin|log-1/);
});

test('progress is told page by page, up to all of them', async () => {
  const told: (readonly [number, number])[] = [];

  const { children } = await rehearse('national-framework', (done, ofAll) => told.push([done, ofAll]));

  expect(told.at(-1)).toEqual([children, children]);
});
