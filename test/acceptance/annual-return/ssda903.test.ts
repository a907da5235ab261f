import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/main/commands/run';
import { csv, EPISODES, MISSING, returnFolder } from '../../support/annual-return';
import { captureIo, type CapturedIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';
import { onForeignSamples, sample } from '../../support/foreign-samples';
import { startCommand, type RunningCommand } from '../../support/hub-process';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database';

jest.setTimeout(180_000);

const FOLDER = 'ssda903-csc-validator';
const ID_KEY = 'a key of an annual return, only for tests';

interface Account {
  readonly children: number;
  readonly tables: readonly {
    readonly file: string;
    readonly table: string;
    readonly read: number;
    readonly accepted: number;
    readonly flagged: number;
    readonly ignored: number;
    readonly refused: number;
    readonly reasons: Readonly<Record<string, number>>;
  }[];
  readonly total: Omit<Account['tables'][number], 'file' | 'table' | 'reasons'>;
  readonly passedOver: readonly { readonly file: string }[];
}

interface Sent extends CapturedIo {
  readonly code: number;
}

onForeignSamples(FOLDER, () => {
  let world: WorldDatabase;
  let dataDir = '';
  let scratch = '';
  let worker: RunningCommand;
  let first: { readonly sent: Sent; readonly account: Account };

  const env = (): Record<string, string> => ({ DATABASE_URL: world.url, DATA_DIR: dataDir, ID_KEY });

  async function ran(...argv: string[]): Promise<Sent> {
    const io = captureIo(env());
    return { ...io, code: await run(argv, io) };
  }

  const send = (from: string, ...more: string[]): Promise<Sent> =>
    ran('send', 'ssda903', from, '--as', 'la:991', '--year', '2017-18', ...more);

  const count = async (sql: string): Promise<number> =>
    (await world.ask<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n ?? -1;

  const factCount = (kind: string): Promise<number> => count(`jp.fact where kind = '${kind}'`);

  /** As they stand in the child's picture. */
  async function placementsOf(child: string): Promise<unknown> {
    const [row] = await world.ask<{ placements: unknown }>(
      `select c.content -> 'placements' as placements from jp.child_care c join jp.subject s using (child_id)
       where s.scheme = 'la-child' and s.value = $1`,
      [child],
    );
    return row?.placements;
  }

  beforeAll(async () => {
    world = await createWorldDatabase();
    dataDir = await newDataFolder();
    scratch = await mkdtemp(join(tmpdir(), 'annual-return-'));
    worker = startCommand(['worker'], { ...env(), PORT: '0', LOG_LEVEL: 'error' });
    const sent = await send(sample(FOLDER), '--json', '--report', join(scratch, 'rows.jsonl'));
    first = { sent, account: JSON.parse(sent.outLines.join('\n')) as Account };
  });

  afterAll(async () => {
    worker.kill('SIGTERM');
    await worker.ended;
    await world.drop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  });

  it('accounts for every row of all 13 tables, each in one way', () => {
    const { sent, account } = first;

    expect(sent.code).toBe(0);
    expect(account.tables).toHaveLength(13);
    for (const { read, accepted, flagged, ignored, refused } of [...account.tables, account.total])
      expect(accepted + flagged + ignored + refused).toBe(read);
    expect(rowsByFile(account)).toEqual({
      'header.csv': [2675, 2675, 0, 0, 0],
      'episodes.csv': [5050, 3572, 1478, 0, 0],
      'missing.csv': [43, 32, 11, 0, 0],
      'reviews.csv': [12582, 0, 0, 12582, 0],
      'uasc.csv': [132, 0, 0, 132, 0],
      'oc2.csv': [2675, 0, 0, 2675, 0],
      'oc3.csv': [53, 0, 0, 53, 0],
      'ad1.csv': [29, 0, 0, 29, 0],
      'placed_for_adoption.csv': [29, 0, 0, 29, 0],
      'placed_for_adoption_errors.csv': [30, 0, 0, 30, 0],
      'previous_permanence.csv': [2675, 0, 0, 2675, 0],
      'sw_episodes.csv': [1, 0, 0, 1, 0],
      'DoLo.csv': [1, 0, 0, 1, 0],
    });
    expect(account.passedOver.map(({ file }) => file)).toEqual(['903_2024_25_rule_info.csv', 'fake_903.xml']);
  });

  it('keeps every child, care episode and missing period as history', async () => {
    expect(first.account.children).toBe(2675);
    expect(await count('jp.child')).toBe(2675);
    expect(await factCount('placement-recorded')).toBe(5050);
    expect(await factCount('legal-status-recorded')).toBe(5050);
    expect(await factCount('missing-period-returned')).toBe(43);
    expect(await factCount('identifier-held')).toBe(2675);
    expect(await count('jp.fact where not historical')).toBe(0);
    expect(await count(`jp.fact where occurred_precision <> 'date'`)).toBe(0);
  });

  it('starts no clock, tells nobody and makes nobody missing', async () => {
    expect(await count('jp.missing_episode')).toBe(0);
    expect(await count('jp.deadline')).toBe(0);
    expect(await count('jp.deadline_event')).toBe(0);
  });

  it('keeps overlapping M and A of one child as two', async () => {
    const periods = await world.ask<{ code: string; from: string; to: string }>(
      `select c.content #>> '{code,value}' as code, c.content ->> 'from' as from, c.content ->> 'to' as to
       from jp.fact f join jp.fact_content c using (fact_id)
       where f.kind = 'missing-period-returned' and f.subject_value = '366621' order by 2`,
    );

    expect(periods).toHaveLength(2);
    const [earlier, later] = periods;
    expect((later?.from ?? '') < (earlier?.to ?? '')).toBe(true);
  });

  it('keeps codes that are no longer valid as of their year', async () => {
    const recognised = await world.ask<{ code: string; n: number }>(
      `select c.content #>> '{placementType,value}' as code, count(*)::int as n
       from jp.fact f join jp.fact_content c using (fact_id)
       where f.kind = 'placement-recorded' and c.content #>> '{placementType,value}' in ('H5', 'P2', 'Z1')
       group by 1 order by 1`,
    );

    expect(recognised).toEqual([
      { code: 'H5', n: 216 },
      { code: 'P2', n: 195 },
      { code: 'Z1', n: 193 },
    ]);
  });

  it('keeps an episode that goes on as another and has no end, and says so', async () => {
    const open = await count(
      `jp.fact_content where content -> 'flags' ? 'x1-without-end' and content -> 'to' is null`,
    );

    expect(open).toBe(1060);
    expect(first.account.tables.find(({ file }) => file === 'episodes.csv')?.reasons).toMatchObject({
      'x1-without-end': 1060,
      'reason-without-end': 353,
    });
  });

  it('reports each row that is not plain with its file, line and reason', async () => {
    const lines = (await readFile(join(scratch, 'rows.jsonl'), 'utf8')).trimEnd().split('\n');
    const { total } = first.account;

    expect(lines).toHaveLength(total.flagged + total.ignored + total.refused);
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.find(({ file }) => file === 'missing.csv')).toMatchObject({
      line: expect.any(Number),
      outcome: 'flagged',
      reason: expect.stringMatching(/not-in-care|overlap/),
    });
  });

  it('changes nothing when it is sent again', async () => {
    const counts = `select (select count(*) from jp.fact) as facts, (select count(*) from jp.change) as changes,
      (select count(*) from jp.outbox) as outbox`;
    const [before, hash] = [await world.ask(counts), (await ran('state-hash')).outLines];

    const { code, outLines } = await send(sample(FOLDER));

    expect(code).toBe(0);
    expect(outLines.at(-1)).toBe('25975 read, 0 accepted, 25975 ignored, 0 rejected');
    expect(await world.ask(counts)).toEqual(before);
    expect((await ran('state-hash')).outLines).toEqual(hash);
  });

  it('refuses other content under the same number, and takes it as a resubmission', async () => {
    const wrong = await returnFolder({ 'e.csv': csv(EPISODES, 'T900,01/05/2017,S,C2,N1,K1,PR4,,,,,,') });
    const right = await returnFolder({ 'e.csv': csv(EPISODES, 'T900,01/05/2017,S,C2,N1,K2,PR4,,,,,,') });

    const [first, again, corrected] = [
      await send(wrong),
      await send(right),
      await send(right, '--resubmission', '1'),
    ];

    expect([first.code, again.code, corrected.code]).toEqual([0, 1, 0]);
    expect(again.errLines.join('\n')).toContain('e.csv line 2, CHILD: refused (conflicting-line)');
    expect(again.errLines.join('\n')).toContain('--resubmission');
    expect(await placementsOf('T900')).toMatchObject([{ placementType: { value: 'K2' } }]);
  });

  it('lets an earlier year that comes later change nothing that a later one says', async () => {
    const earlier = await returnFolder({ 'e.csv': csv(EPISODES, 'T901,01/05/2016,S,C2,N1,K2,PR4,,,,,,') });
    const later = await returnFolder({
      'e.csv': csv(EPISODES, 'T901,01/05/2016,S,C2,N1,K2,PR4,02/05/2017,E8,,,,'),
    });

    await send(later);
    const { code } = await ran('send', 'ssda903', earlier, '--as', 'la:991', '--year', '2016-17');

    expect(code).toBe(0);
    expect(await placementsOf('T901')).toMatchObject([{ from: '2016-05-01', to: '2017-05-02' }]);
  });

  it('refuses a table of another form before anything is sent, and tells dates it cannot read row by row', async () => {
    const inner = await send(sample('ssda903-liia-tools', 'SSDA903_episodes_for_testing_fixes_INPUT.csv'));
    const otherYear = await send(sample('ssda903-liia-tools', 'SSDA903_2020_episodes.csv'));
    const iso = await send(
      await returnFolder({ 'm.csv': csv(MISSING, 'T902,2004-06-05,M,2017-06-01,2017-06-02') }),
    );

    expect([inner.code, otherYear.code, iso.code]).toEqual([2, 1, 1]);
    expect(inner.errLines.join('\n')).toContain('looks like Episodes, but has LA, YEAR besides');
    expect(otherYear.outLines.at(-1)).toBe('5 read, 0 accepted, 0 ignored, 5 rejected');
    expect(iso.errLines.join('\n')).toContain('m.csv line 2, MIS_START: refused (not-a-date)');
  });

  it('takes the XML form of a return too', async () => {
    const { code, outLines } = await send(sample(FOLDER, 'fake_903.xml'), '--json');
    const account = JSON.parse(outLines.join('\n')) as Account;

    expect(code).toBe(0);
    expect(account.children).toBe(253);
    expect(Object.fromEntries(account.tables.map(({ table, read }) => [table, read]))).toMatchObject({
      ...{ Header: 253, Episodes: 459, Missing: 6, Reviews: 1206 },
    });
    expect(account.total.ignored).toBe(account.total.read - 253 - 459 - 6);
    expect(await count(`jp.fact where kind = 'placement-recorded' and subject_value not like 'T90%'`)).toBe(
      5050 + 459,
    );
    expect(await factCount('missing-period-returned')).toBe(43 + 6);
    expect(await count(`jp.subject where value not like 'T90%'`)).toBe(2675 + 253);
  });
});

/** Each in one way. */
function rowsByFile({ tables }: Account): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    tables.map(({ file, read, accepted, flagged, ignored, refused }) => [
      file,
      [read, accepted, flagged, ignored, refused],
    ]),
  );
}
