import { rm } from 'node:fs/promises';
import { run } from '../../../src/main/commands/run';
import { REPORTED, createWatchWorld } from '../../integration/watch/watch-world';
import type { WatchWorld } from '../../integration/watch/watch-world';
import { captureIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';
import { ASHBOURNE } from '../../support/facts/make-fact';

jest.setTimeout(60_000);

let dataDir: string;
let world: WatchWorld;

beforeAll(async () => {
  dataDir = await newDataFolder();
  world = await createWatchWorld({ isTold: () => true });
  await world.tell(
    'A',
    {
      number: 1,
      at: '2026-11-20T08:00:00Z',
      body: { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE },
    },
    { number: 2, at: '2026-11-20T10:00:00Z', body: REPORTED },
  );
});

afterAll(async () => {
  await world.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function notifications(...words: readonly string[]): Promise<readonly string[]> {
  const io = captureIo({ DATA_DIR: dataDir, DATABASE_URL: world.url, ID_KEY: 'k'.repeat(40) });
  expect(await run(['notifications', ...words], io)).toBe(0);
  return io.outLines;
}

test('lists what an agency is told and is to tell, and what waits to be sent, by ids', async () => {
  const listed = await notifications('--agency', 'la:991', '--open');

  expect(listed.join('\n')).toMatch(
    /n_\w+ {2}due {2}missing-iro {2}independent-reviewing-officer {2}as soon as practicable {2}waits to be sent {2}c_\w+/,
  );
  expect(listed.at(-1)).toMatch(/^\d+ listed$/);
  await world.ask('update jp.outbox set sent_at = at');
  expect((await notifications('--agency', 'la:991')).join('\n')).not.toContain('waits to be sent');
  expect(await notifications('--agency', 'la:992')).toEqual(['0 listed']);
});
