import { createDecisions } from '../../../src/hub/decisions/create-decisions';
import type { PersonDecisions } from '../../../src/hub/decisions/create-decisions';
import type { PersonDecision } from '../../../src/hub/decisions/decision';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import { childIdOf } from '../../../src/model/child/identifiers';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { listReviews } from '../../../src/store/review/list-reviews';
import { ASHBOURNE, MERROW, REPORTED, nominal } from '../../support/facts/make-fact';
import { answeredFor, councilChild, holds, named, saysOf } from '../../support/facts/matching-people';
import { clock, createIntakeWorld, hash, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';
import { takeFacts } from './matching-world';

jest.setTimeout(120_000);

const ours = councilChild(ASHBOURNE, 'A1');
const theirs = councilChild(MERROW, 'M1');
const police = nominal('N1');
const wren = named('Wren', 'Example-Ashby', '2011-05-09');
const health = holds('nhs', 'nhs-number', '999 000 0018');
const worker = { agency: ASHBOURNE, person: 'worker-1', role: 'social-worker' };
const reason = 'seen together by the same carer';

let world: IntakeWorld;
let decisions: PersonDecisions;
let minutes: number;

beforeEach(async () => {
  world = await createIntakeWorld();
  minutes = 0;
  const later = { now: () => new Date(clock.now().getTime() + 60_000 * ++minutes) };
  const store = createIntakeStore(world.pools.intake, later);
  decisions = createDecisions({ store, hash, protocols, clock: later });
});

afterEach(async () => {
  await world.drop();
});

const idOf = (subject: typeof ours): string => childIdOf(subject, hash);
const decide = (id: string, decision: PersonDecision) => decisions.state(worker, id, decision);
const link = (id: string) =>
  decide(id, { kind: 'link-children', childId: idOf(ours), otherChildId: idOf(police), reason });
const unlink = (id: string) =>
  decide(id, {
    kind: 'unlink-children',
    childId: idOf(ours),
    otherChildId: idOf(police),
    subjects: [],
    reason,
  });
const reviews = async () =>
  (await listReviews(world.pools.intake, { agency: null, reason: null, limit: 50 }, clock.now())).map(
    ({ reason: why }) => why,
  );

test('two agencies that name one child by one number at once make one child', async () => {
  for (let round = 0; round < 8; round += 1) {
    const number = holds('nhs', 'nhs-number', `99900001${10 + round}`);
    const one = saysOf(councilChild(ASHBOURNE, `A${round}`), number, REPORTED);
    const other = saysOf(councilChild(MERROW, `M${round}`), number, answeredFor(ASHBOURNE));

    await Promise.all([takeFacts(world, one, round * 100), takeFacts(world, other, round * 100 + 10)]);
  }

  expect(await world.count('child')).toBe(8);
});

test('an identifier of another authority’s child joins nobody and gives no sight', async () => {
  await takeFacts(world, saysOf(ours, wren, health));
  await takeFacts(world, saysOf(theirs, named('Tamsin', 'Testcase', '2012-01-01'), health), 10);

  expect(await world.count('child')).toBe(2);
  expect(await reviews()).toEqual(['identifier-conflict', 'identifier-conflict']);
  expect(
    await world.ask("select from jp.child_relation where child_id = $1 and scope = 'agency:la:992'", [
      idOf(ours),
    ]),
  ).toEqual([]);
});

test('a possible match linked is one child, and unlinked all is as it was, the question too', async () => {
  await takeFacts(world, [...saysOf(ours, wren, REPORTED), ...saysOf(police, wren)]);
  const before = await world.hash();
  expect(await reviews()).toEqual(['possible-match', 'possible-match']);

  expect(await link('link')).toBe('stated');
  expect(await link('link')).toBe('repeated');
  expect(await link('again')).toBe('nothing-to-do');
  expect(await world.count('child')).toBe(1);
  expect(await reviews()).toEqual([]);

  expect(await unlink('unlink')).toBe('stated');
  expect(await world.hash()).toBe(before);
});

test('a possible match answered with no is asked no more', async () => {
  await takeFacts(world, [...saysOf(ours, wren), ...saysOf(police, wren)]);

  expect(await unlink('no')).toBe('stated');

  expect(await world.count('child')).toBe(2);
  expect(await reviews()).toEqual([]);
});

test('what was matched is parted, stays so, and is one again when linked', async () => {
  await takeFacts(world, [...saysOf(ours, wren, health), ...saysOf(police, wren, health)]);
  expect(await world.count('child')).toBe(1);

  expect(await unlink('part')).toBe('stated');
  await takeFacts(world, saysOf(theirs, health), 50);
  expect(await world.ask('select from jp.subject where child_id = $1', [idOf(ours)])).toHaveLength(1);
  expect(await world.count('child')).toBe(3);

  expect(await link('join')).toBe('stated');
  expect(await world.count('child')).toBe(1);
});

test('a rehearsal says what would come of it and keeps nothing', async () => {
  await takeFacts(world, [...saysOf(ours, wren), ...saysOf(police, wren)]);
  const before = await world.hash();
  const decision = {
    kind: 'link-children' as const,
    childId: idOf(ours),
    otherChildId: idOf(police),
    reason,
  };

  expect(await decisions.rehearse(worker, 'try', decision)).toBe('stated');
  expect(await decisions.rehearse(worker, 'try', { ...decision, otherChildId: 'c_nobody' })).toBe(
    'unknown-child',
  );

  expect(await world.hash()).toBe(before);
  expect(await link('try')).toBe('stated');
});

test('a number that more than fifty have names nobody, in any order and after a rebuild', async () => {
  const everybody = Array.from({ length: 52 }, (_, index) => ({
    ...nominal(`N${index}`),
    scheme: `s${index}`,
  }));
  await takeFacts(
    world,
    everybody.flatMap((subject) => saysOf(subject, health)),
  );

  expect(await world.count('child')).toBe(52);
  const taken = await world.hash();
  await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });
  expect(await world.hash()).toBe(taken);
});

test('a rebuild finds matches in a log from before there were match keys', async () => {
  await takeFacts(world, [...saysOf(ours, wren, health), ...saysOf(police, wren, health)]);
  const before = await world.hash();
  await world.ask('delete from jp.match_key');

  await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });

  expect(await world.hash()).toBe(before);
  expect(await world.count('child')).toBe(1);
});
