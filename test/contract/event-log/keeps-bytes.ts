import { randomBytes } from 'node:crypto';
import type { EventLog, LogRecord } from '../../../src/hub/ports/event-log';
import { asGroup, collect, newTopic, record } from './collected';

const TEN_MEGABYTES = 10_000_000;

/** What is appended is read back unchanged. */
export function keepsBytes(open: () => EventLog): void {
  let log: EventLog;
  beforeAll(() => {
    log = open();
  });
  afterAll(() => log.close());

  test('headers, tombstones, empty values and invalid UTF-8 survive byte for byte', async () => {
    const topic = await newTopic(log, 1);
    const headers = { 'ce-id': 'a1', 'ce-source': 'pf:99', odd: '“ñ” \n{}' };
    const values = [null, new Uint8Array(0), Uint8Array.of(0xc3, 0x28, 0xff, 0x00, 0x80), randomBytes(1000)];
    const records: LogRecord[] = values.map((value) => ({ topic, key: 'k', headers, value }));
    await log.append(records);

    const read = await collect(log, asGroup('bytes', topic));
    await read.count(values.length);
    await read.stop();

    expect(read.records.map(({ value }) => (value === null ? null : [...value]))).toEqual(
      values.map((value) => (value === null ? null : [...value])),
    );
    for (const one of read.records) expect({ ...one.headers }).toEqual(headers);
  });

  test('a value of ten megabytes passes, and so does what follows it', async () => {
    const topic = await newTopic(log, 1);
    const value = randomBytes(TEN_MEGABYTES);
    await log.append([{ topic, key: 'k', headers: {}, value }]);
    await log.append([record(topic, 'k', 'after')]);

    const read = await collect(log, asGroup('large', topic));
    await read.count(2);
    await read.stop();

    expect(Buffer.from(read.records[0]?.value ?? []).equals(value)).toBe(true);
    expect(read.texts()[1]).toBe('after');
  });

  test('records without a key are kept', async () => {
    const topic = await newTopic(log, 3);
    await log.append(['a', 'b', 'c', 'd'].map((text) => record(topic, null, text)));

    const read = await collect(log, asGroup('keyless', topic));
    await read.count(4);
    await read.stop();

    expect(read.texts().sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(read.records.every(({ key }) => key === null)).toBe(true);
  });
}
