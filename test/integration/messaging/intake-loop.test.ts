import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessagingWorld, type MessagingWorld } from './messaging-world';

jest.setTimeout(60_000);

const good = readFileSync(join(__dirname, '../../../adapters/storm/examples/reported-to-returned.json'));

class Refused extends Error {
  readonly code = '22023';
}

describe('the intake loop', () => {
  let world: MessagingWorld;
  beforeEach(async () => void (world = await createMessagingWorld()));
  afterEach(() => world.close());

  it('sets bad records aside with their reason, and takes in what comes after them', async () => {
    const sent = [
      await world.send(Buffer.from('{"a":')),
      await world.send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
      await world.send(null),
      await world.send(Buffer.from('{}')),
      await world.send(Buffer.alloc(10_000_000, 0x20)),
      await world.send(good),
    ];

    const intake = await world.start();
    const receipts = await Promise.all(sent.map(world.receipt));
    await intake.stop();

    expect(receipts.map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`.trim())).toEqual([
      'quarantined malformed-json',
      'quarantined invalid-utf8',
      'ignored tombstone',
      'quarantined unknown-version',
      'quarantined too-large',
      'accepted',
    ]);
    const held = await world.ask<{ bytes: number | null }>(
      'select octet_length(value) as bytes from jp.quarantine order by id',
    );
    expect(held.map(({ bytes }) => bytes)).toEqual([5, 4, 2, 10_000_000]);
  });

  it('takes the same record in once, however often it is sent', async () => {
    const sent = [await world.send(good), await world.send(good), await world.send(good)];

    const intake = await world.start();
    const receipts = await Promise.all(sent.map(world.receipt));
    await intake.stop();

    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'ignored', 'ignored']);
  });

  it('sets aside a record that the database refuses each time, and moves on', async () => {
    const poison = await world.send(good);
    const after = await world.send(Buffer.from('{}'));

    const intake = await world.start({
      takeIn: async (feed, items) => {
        if (items.some(({ translation }) => translation.kind === 'facts')) throw new Refused('Wren');
        return world.takeIn(feed, items);
      },
    });
    const receipts = [await world.receipt(poison), await world.receipt(after)];
    await intake.stop();

    expect(receipts.map(({ outcome }) => outcome)).toEqual(['quarantined', 'quarantined']);
    expect(receipts[0]?.reason).toBe('cannot-apply');
  });

  it('waits while a dependency is away, loses nothing, and goes on when it is back', async () => {
    let away = true;
    let asked = 0;
    const sent = await world.send(good);

    const intake = await world.start({
      takeIn: async (feed, items) => {
        asked += 1;
        if (asked > 4) away = false;
        if (away) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
        return world.takeIn(feed, items);
      },
    });
    const receipt = await world.receipt(sent);
    await intake.stop();

    expect(receipt.outcome).toBe('accepted');
    expect(asked).toBe(5);
    expect(await world.ask('select from jp.quarantine')).toHaveLength(0);
  });

  it('logs places, outcomes and keyed hashes, and nothing of a record', async () => {
    const sent = await world.send(good);

    const intake = await world.start();
    await world.receipt(sent);
    await intake.stop();

    const said = world.logText() + (await world.metrics.text());
    expect(said).toContain('"outcome":"accepted"');
    expect(said).toContain('joint_picture_intake_records_total{source="storm",outcome="accepted"} 1');
    expect(said).not.toContain(sent);
    for (const word of wordsOf(JSON.parse(good.toString()))) expect(said).not.toContain(word);
  });
});

/** Every text of the record that is long enough to be told from a code. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 5 && /[A-Z ]/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}
