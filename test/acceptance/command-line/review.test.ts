import { rm } from 'node:fs/promises';
import { run } from '../../../src/main/commands/run';
import { keyedHash } from '../../../src/platform/ids';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { childIdOf } from '../../../src/model/child/identifiers';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { captureIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';
import { ASHBOURNE, nominal } from '../../support/facts/make-fact';
import { councilChild, named, saysOf } from '../../support/facts/matching-people';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';
import { recordOf } from '../../integration/intake/matching-world';

jest.setTimeout(60_000);

const ID_KEY = 'k'.repeat(40);
const hash = keyedHash(ID_KEY);
const ours = councilChild(ASHBOURNE, 'A1');
const police = nominal('N/1');
const [one, other] = [childIdOf(ours, hash), childIdOf(police, hash)];

let dataDir: string;
let world: WorldDatabase;

beforeAll(async () => {
  dataDir = await newDataFolder();
  world = await createWorldDatabase();
  const wren = named('Wren', 'Example-Ashby', '2011-05-09');
  const store = createIntakeStore(world.pools.intake, { now: () => new Date() });
  const intake = createIntake({ store, hash, protocols: shippedProtocols() });
  for (const [index, fact] of [ours, police].flatMap((subject) => saysOf(subject, wren)).entries()) {
    const { record, translation } = recordOf(fact, index);
    await intake.takeIn(record, translation);
  }
});

afterAll(async () => {
  await world.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const DECIDED = ['--reason', 'same carer', '--by', 'amara', '--agency', 'la:991'];

async function review(...words: readonly string[]): Promise<{ code: number; said: string }> {
  const io = captureIo({ DATA_DIR: dataDir, DATABASE_URL: world.url, ID_KEY });
  const code = await run(['review', ...words], io);
  return { code, said: [...io.outLines, ...io.errLines].join('\n') };
}

test('a possible match is listed by ids, linked after a dry run, and taken back', async () => {
  const listed = await review('list', '--reason', 'possible-match');
  expect(listed.said).toContain(`possible-match  name  ${one}  ${other}`);
  expect(listed.said).toContain('2 listed');
  expect(listed.said).not.toMatch(/Wren|Example|2011|N\/1/);
  expect((await review('list', '--agency', 'la:992')).said).toBe('0 listed');
  expect(
    (await review('list', '--json')).said.split('\n').map((line): unknown => JSON.parse(line)),
  ).toContainEqual(expect.objectContaining({ childId: one, otherChildId: other, reason: 'possible-match' }));

  expect(await review('link', one, other, ...DECIDED, '--dry-run')).toEqual({
    code: 0,
    said: 'it can be done; nothing was kept',
  });
  expect((await review('list')).said).toContain('2 listed');
  expect(await review('link', one, other, ...DECIDED)).toEqual({ code: 0, said: 'done' });
  expect((await review('list')).said).toBe('0 listed');
  expect((await review('link', one, other, ...DECIDED)).said).toContain('nothing to do');

  expect((await review('unlink', one, 'pf:99/police-nominal/N/1', ...DECIDED)).said).toBe('done');
  expect((await review('list')).said).toContain('2 listed');
  expect((await review('unlink', one, other, ...DECIDED)).said).toBe('done');
  expect((await review('list')).said).toBe('0 listed');
});

test('a child that is not there is refused with what to do', async () => {
  const { code, said } = await review('link', one, 'c_nobody', ...DECIDED);

  expect(code).toBe(2);
  expect(said).toMatch(/no such child.*\n.*review list/);
});
