import type { LoggedRecord } from '../../../src/hub/ports/event-log';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { agencyId } from '../../../src/model/agency/agency-id';
import { topicOf, type Feed } from '../../../src/messaging/consumer/feed';
import {
  takeRecords,
  type Outcome,
  type TakeIn,
  type TakeRecordOptions,
} from '../../../src/messaging/consumer/take-records';

const force = agencyId('pf:99');
if (force === null) throw new Error('not an agency');

const feed: Feed = {
  topic: topicOf('storm', force),
  agency: force,
  source: 'storm',
  translate: () => ({ kind: 'ignored', reason: 'not-a-missing-person-log' }),
};

function recordOf(bytes: number): LoggedRecord {
  const place = { topic: feed.topic, partition: 0, offset: 7n, appendedAt: new Date(0) };
  return { ...place, key: null, value: new Uint8Array(bytes), headers: { ce_id: 'one' } };
}

type TakeOne = (record: LoggedRecord, feed: Feed, translation: Translation) => Promise<Outcome>;

async function takeRecord(
  record: LoggedRecord,
  of: Feed,
  given: TakeRecordOptions,
): Promise<Outcome | undefined> {
  return (await takeRecords([record], of, given))[0];
}

function options(takeOne: TakeOne, more: Partial<TakeRecordOptions> = {}): TakeRecordOptions {
  const takeIn: TakeIn = (of, items) =>
    Promise.all(items.map(({ record, translation }) => takeOne(record, of, translation)));
  return {
    takeIn,
    isAway: (error) => error instanceof Away,
    limits: { maxRecordBytes: 100, quarantineKeepBytes: 200 },
    stopping: new AbortController().signal,
    onRetry: () => undefined,
    ...more,
  };
}

class Away extends Error {}

describe('taking a record', () => {
  it('reads the topic of an agency with its kind and code', () => {
    expect(feed.topic).toBe('in.storm.pf-99.v1');
  });

  it('does not show a record over the limit to its adapter', async () => {
    let seen: Translation | null = null;
    const translate = jest.fn(feed.translate);

    await takeRecord(
      recordOf(150),
      { ...feed, translate },
      options(async (record, _feed, translation) => {
        seen = translation;
        expect(record.value?.byteLength).toBe(150);
        return 'quarantined';
      }),
    );

    expect(translate).not.toHaveBeenCalled();
    expect(seen).toMatchObject({ kind: 'rejected', reason: 'too-large' });
  });

  it('keeps the beginning of a record too large to keep, and says so', async () => {
    const kept = new Promise<LoggedRecord>((resolve) => {
      void takeRecord(
        recordOf(500),
        feed,
        options(async (record) => {
          resolve(record);
          return 'quarantined';
        }),
      );
    });

    expect((await kept).value?.byteLength).toBe(200);
    expect((await kept).headers).toEqual({ ce_id: 'one', jp_kept: 'beginning' });
  });

  it('tries again while a dependency is away and then takes the record in once', async () => {
    let tries = 0;

    const outcome = await takeRecord(
      recordOf(1),
      feed,
      options(async () => {
        tries += 1;
        if (tries < 3) throw new Away();
        return 'accepted';
      }),
    );

    expect({ outcome, tries }).toEqual({ outcome: 'accepted', tries: 3 });
  });

  it('sets aside a record that cannot be applied, after a few tries, naming no content', async () => {
    const asked: Translation[] = [];

    const outcome = await takeRecord(
      recordOf(1),
      feed,
      options(async (_record, _feed, translation) => {
        asked.push(translation);
        if (translation.kind !== 'rejected')
          throw Object.assign(new Error('Wren Example-Ashby'), { code: '22P05' });
        return 'quarantined';
      }),
    );

    expect(outcome).toBe('quarantined');
    expect(asked).toHaveLength(4);
    expect(asked[3]).toEqual({ kind: 'rejected', reason: 'cannot-apply', detail: 'error code 22P05' });
  });

  it('sets aside a record its adapter fails on', async () => {
    const failing: Feed = {
      ...feed,
      translate: () => {
        throw new Error('fault');
      },
    };

    const seen: Translation[] = [];
    await takeRecord(
      recordOf(1),
      failing,
      options(async (_record, _feed, translation) => {
        seen.push(translation);
        return 'quarantined';
      }),
    );

    expect(seen).toEqual([expect.objectContaining({ reason: 'cannot-translate' })]);
  });

  it('sets aside the one record of a batch that cannot be applied, and takes in the others', async () => {
    const outcomes = await takeRecords(
      [recordOf(1), recordOf(2), recordOf(3)],
      feed,
      options(async (record, _feed, translation) => {
        if (translation.kind === 'rejected') return 'quarantined';
        if (record.value?.byteLength === 2) throw new Error('refused');
        return 'accepted';
      }),
    );

    expect(outcomes).toEqual(['accepted', 'quarantined', 'accepted']);
  });

  it('leaves the record where it is when told to stop while a dependency is away', async () => {
    const stopping = new AbortController();

    const taking = takeRecord(
      recordOf(1),
      feed,
      options(() => Promise.reject(new Away()), {
        stopping: stopping.signal,
        onRetry: () => stopping.abort(),
      }),
    );

    await expect(taking).rejects.toThrow();
  });
});
