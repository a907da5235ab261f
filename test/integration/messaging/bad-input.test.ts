import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateHash } from '../../../src/store/state-hash/state-hash';
import { createMessagingWorld, type MessagingWorld } from './messaging-world';

jest.setTimeout(60_000);

interface StormLog {
  readonly internalId: string;
  readonly lines: readonly { readonly number: number; readonly text?: string }[];
}

const bytesOf = (name: string): Buffer =>
  readFileSync(join(__dirname, '../../../adapters/storm/examples', `${name}.json`));
const logOf = (name: string): StormLog => JSON.parse(bytesOf(name).toString()) as StormLog;
const recordOf = (log: StormLog): Buffer => Buffer.from(JSON.stringify(log));

/** The log with the text of its first line changed and nothing else: no new revision says so. */
function otherContent(log: StormLog): StormLog {
  return {
    ...log,
    lines: log.lines.map((line, index) => (index === 0 ? { ...line, text: 'Changed' } : line)),
  };
}

describe('bad input on the topic, through the real consumer', () => {
  let world: MessagingWorld;
  beforeEach(async () => void (world = await createMessagingWorld()));
  afterEach(() => world.close());

  /** What becomes of records of one partition, in the order they lie there. */
  async function endOf(...values: readonly Buffer[]): Promise<readonly string[]> {
    const sent: string[] = [];
    for (const value of values) sent.push(await world.send(value));
    const intake = await world.start();
    const receipts = await Promise.all(sent.map(world.receipt));
    await intake.stop();
    return receipts.map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`.trim());
  }

  const statuses = async (): Promise<readonly string[]> =>
    (await world.ask<{ status: string }>('select status from jp.missing_episode')).map(
      ({ status }) => status,
    );

  const hashOf = (): Promise<string> => stateHash(world.pools.intake);

  it('sets aside a wrong shape and another agency’s record, and takes in what lies behind them', async () => {
    const ends = await endOf(bytesOf('wrong-shape'), bytesOf('another-agency'), bytesOf('minimal'));

    expect(ends).toEqual(['quarantined wrong-shape', 'quarantined agency-mismatch', 'accepted']);
    const held = await world.ask<{ agency: string; value: Buffer }>(
      'select agency, value from jp.quarantine order by id',
    );
    expect(held.map(({ agency }) => agency)).toEqual(['pf:99', 'pf:99']);
    expect(held[0]?.value.equals(bytesOf('wrong-shape'))).toBe(true);
    expect(await world.ask(`select from jp.fact where agency = 'pf:98'`)).toHaveLength(0);
  });

  it('says of what it set aside the path and the rule, never a word of the record', async () => {
    await endOf(bytesOf('wrong-shape'));

    const [held] = await world.ask<{ detail: string }>('select detail from jp.quarantine');
    expect(held?.detail).toMatch(/\/lines\//);
    expect(held?.detail).not.toMatch(/Marlow|Sample|seen/);
  });

  it('shows a child of whom it knows no code, with each code kept as it was given', async () => {
    const ends = await endOf(bytesOf('unknown-codes'));

    expect(ends).toEqual(['accepted']);
    expect(await statuses()).toHaveLength(1);
    const [risk] = await world.ask<{ content: unknown }>('select content from jp.missing_episode_risk');
    expect(JSON.stringify(risk?.content)).toContain('"given":"CRITICAL"');
    expect((await world.ask('select from jp.review_task')).length).toBeGreaterThan(0);
  });

  it('sets aside the same line with other content, and holds on to what it said first', async () => {
    const log = logOf('reported-to-returned');

    const ends = await endOf(recordOf(log), recordOf(otherContent(log)), recordOf(log), bytesOf('minimal'));

    expect(ends).toEqual(['accepted', 'quarantined conflicting-line', 'ignored repeated', 'accepted']);
    const chronology = await world.ask<{ content: unknown }>('select * from jp.missing_episode_chronology');
    expect(JSON.stringify(chronology)).toContain('Left after an argument');
    expect(JSON.stringify(chronology)).not.toContain('"Changed"');
  });

  it.each(['lines-out-of-order', 'found-before-missing', 'reported-to-returned'])(
    'ends the same when the lines of %s come one by one, last line first',
    async (name) => {
      const log = logOf(name);
      const oneByOne = log.lines.toReversed().map((line) => recordOf({ ...log, lines: [line] }));
      await endOf(recordOf(log));
      const [together, hash] = [await statuses(), await hashOf()];
      await world.close();

      world = await createMessagingWorld();
      const ends = await endOf(...oneByOne);

      expect(new Set(ends)).toEqual(new Set(['accepted']));
      expect(await statuses()).toEqual(together);
      expect(await hashOf()).toBe(hash);
    },
  );

  it('keeps both readings of a time in the hour that happens twice', async () => {
    const ends = await endOf(bytesOf('clock-change-hour'));

    expect(ends).toEqual(['accepted']);
    const [twice] = await world.ask<{ start: Date; end: Date }>(
      `select occurred_start as start, occurred_end as end from jp.fact where line = 2`,
    );
    expect(twice?.start.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(twice?.end.toISOString()).toBe('2026-10-25T01:31:00.000Z');
  });
});
