import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { EventLog } from '../../src/hub/ports/event-log';
import { createKafkaEventLog } from '../../src/messaging/kafka/kafka-event-log';
import { eventually } from '../support/eventually';
import { onKafka } from '../support/kafka/on-kafka';
import { silentLog } from '../support/silent-log';
import { askDatabase, type AskDatabase } from './kills/ask-database';
import { uncoveredFrames } from './kills/covered-by-record';
import { installKillable, type KillableInstallation, type Person } from './kills/installation';
import { followPicture, type LivePicture } from './kills/live-picture';
import { readTopic } from './kills/read-topic';
import { STORM_TOPIC } from './kills/storm-input';
import { rowsByQuery } from './kills/watched-rows';

jest.setTimeout(180_000);

const find = { role: 'social-worker', purpose: 'find-and-protect' } as const;
const ASHBOURNE: Person = { agency: 'la:991', ...find, person: 'amara-testcase' };
const MERROW: Person = { agency: 'la:992', ...find, person: 'cory-testcase' };

/** Invented, and like no word of the program: wherever one of them turns up, it leaked. */
const PLANTED = {
  givenName: 'Zephyrine',
  familyName: 'Quillfeather-Notreal',
  placement: 'Thistledown Lodge',
  reporter: 'Perpetua Placeholder',
  telephone: '01632 960777',
  told: 'Wearing a saffron cagoule and carrying an accordion case.',
  place: 'Behind the shuttered velodrome',
};

interface Notice {
  readonly kind: string;
  readonly child: string;
  readonly missingEpisode: string | null;
}

function stormRecord(log: string, authority: string, person: Readonly<Record<string, string>>) {
  const about = { number: 1, lookedAfter: true, responsibleAuthority: authority, ...person };
  const { reporter, telephone, told, place } = PLANTED;
  return {
    schemaVersion: 1,
    sharedIncidentId: randomUUID(),
    internalId: log,
    messageType: 'opened',
    sentByDispatcherAt: '2026-11-20T21:31:00Z',
    startedAt: '2026-11-20T21:30',
    agency: 'pf:99',
    headerRevision: 1,
    category: 'MISSING-PERSON',
    reportingPerson: { name: reporter, relationship: 'residential worker', telephone },
    persons: [about],
    lines: [
      {
        ...{ number: 1, revision: 1, at: '2026-11-20T21:31', code: 'REPORTED', about: [1], text: told },
        fields: { lastSeenAt: '2026-11-20T19:10', lastSeenPlace: place },
      },
      {
        ...{ number: 2, revision: 1, at: '2026-11-20T21:40', code: 'RISK', about: [1] },
        fields: { level: 'HIGH' },
      },
    ],
  };
}

onKafka(() => {
  let installation: KillableInstallation;
  let log: EventLog;
  let ask: AskDatabase;
  let responsible: LivePicture;
  let unrelated: LivePicture;
  const followed: LivePicture[] = [];
  let childId = '';
  let episodeId = '';

  const send = async (record: object): Promise<void> =>
    log.append([
      {
        topic: STORM_TOPIC,
        key: randomUUID(),
        value: Buffer.from(JSON.stringify(record)),
        headers: { ce_specversion: '1.0', ce_id: randomUUID(), ce_type: 'storm.v1', ce_source: 'urn:test' },
      },
    ]);
  const follow = async (person: Person): Promise<LivePicture> => {
    const picture = followPicture({ hub: installation.hub, token: await installation.token(person) });
    followed.push(picture);
    await eventually('the snapshot is there', () => picture.frames.length > 0, { withinMs: 30_000 });
    return picture;
  };

  beforeAll(async () => {
    installation = await installKillable();
    log = createKafkaEventLog({ brokers: [installation.brokers], clientId: 'golden', log: silentLog });
    ask = askDatabase(installation.databaseUrl);
    [responsible, unrelated] = [await follow(ASHBOURNE), await follow(MERROW)];
    const { givenName, familyName, placement } = PLANTED;
    await send(stormRecord('NV-20261120-0001', 'la:991', { givenName, familyName, placement }));
    const [row] = await eventually(
      'the frame arrives',
      () => responsible.rows.size > 0 && [...responsible.rows.values()],
      {
        withinMs: 60_000,
      },
    );
    [childId, episodeId] = [row?.child?.id ?? '', row?.id ?? ''];
  });

  afterAll(async () => {
    await Promise.all(followed.map((picture) => picture.leave()));
    await log.close();
    await installation.remove();
  });

  it('brings a Storm line to the open view of the responsible authority as one frame', () => {
    expect(responsible.frames.map(({ event }) => event)).toEqual(['SNAPSHOT', 'UPSERT']);
    expect(responsible.frames[1]?.rows[0]).toMatchObject({
      status: 'REPORTED',
      owner: { id: 'pf:99' },
      risk: { shown: { value: 'HIGH', by: 'pf:99' } },
      child: { givenName: { shown: { value: PLANTED.givenName } } },
    });
  });

  it('shows the row on the board', async () => {
    const page = await (await fetch(`${installation.hub}/?as=responsible`)).text();

    expect(page).toContain(PLANTED.givenName);
    expect(page).toContain(PLANTED.familyName);
  });

  it('has the disclosure and the presence on the access record', async () => {
    const [seen] = await ask<{ disclosures: string; presences: string }>(
      `select count(distinct d.id) as disclosures, count(distinct p.id) as presences
       from access_record.disclosure d join access_record.presence p on p.group_key = d.group_key
       where d.children @> array[$1] and p.person = $2 and p.joined_position <= d.position`,
      [childId, ASHBOURNE.person],
    );

    expect(seen).toEqual({ disclosures: '1', presences: '1' });
    expect(await uncoveredFrames(ask, ASHBOURNE, responsible.frames)).toEqual([]);
  });

  it('sends no frame to an authority that has nothing to do with the child, and finds it nothing', async () => {
    await send(stormRecord('NV-20261120-0002', 'la:992', { givenName: 'Tamsin', familyName: 'Testcase' }));
    await eventually('their own child comes', () => unrelated.rows.size > 0, { withinMs: 60_000 });

    const shown = unrelated.frames.flatMap(({ rows }) => rows.map(({ child }) => child?.id));
    const asked = await rowsByQuery(installation.hub, await installation.token(MERROW));
    expect(shown).not.toContain(childId);
    expect([...asked.keys()]).toEqual([...unrelated.rows.keys()]);
    expect(await theOne(episodeId, await installation.token(MERROW))).toEqual({ missingEpisode: null });
    expect(await theOne(episodeId, await installation.token(ASHBOURNE))).toEqual({
      missingEpisode: { id: episodeId },
    });
    expect(
      await ask('select from access_record.disclosure where agency = $1 and children @> array[$2]', [
        'la:992',
        childId,
      ]),
    ).toEqual([]);
  });

  it('tells the responsible authority on its own topic what it must know, each thing once', async () => {
    const notices = await eventually('the authority is told', toldToAshbourne, { withinMs: 60_000 });

    const ofTheChild = notices.filter(({ key }) => key === childId);
    const said = ofTheChild.map(({ value }) => JSON.parse(Buffer.from(value ?? []).toString()) as Notice);
    expect(said).toContainEqual(
      expect.objectContaining({ kind: 'telling', child: childId, missingEpisode: episodeId }),
    );
    const ids = ofTheChild.map(({ headers }) => headers['ce_id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds no planted name or text in any log line, metric, or record sent outside', async () => {
    const metrics = await Promise.all(
      installation.metrics.map(async (address) => (await fetch(address)).text()),
    );
    const outside = [...(await readTopic(log, 'changes.v1')), ...((await toldToAshbourne()) || [])];
    const sent = outside.map(({ key, headers, value }) => [
      key,
      headers,
      Buffer.from(value ?? []).toString(),
    ]);
    const { hub, worker } = installation.programs;

    const said = [hub.printed(), worker.printed(), ...metrics, JSON.stringify(sent)];

    expect(outside.length).toBeGreaterThan(0);
    expect(said.map((text) => text.length > 100)).toEqual(said.map(() => true));
    expect(Object.values(PLANTED).filter((text) => said.some((some) => some.includes(text)))).toEqual([]);
  });

  it('does once what was asked of a hub that died before it answered, and the views open then show it', async () => {
    const key = `key-${randomUUID()}`;
    const token = await installation.token(ASHBOURNE);
    const lost = await whileUnrecordable(async () => {
      const asked = recordReturned(key, token).catch(() => 'no answer');
      await eventually('it is committed', async () => (await factsOf(key)) === 1, { withinMs: 30_000 });
      await installation.programs.hub.kill();
      return asked;
    });
    await installation.programs.hub.start();

    const [again, oncemore] = [await recordReturned(key, token), await recordReturned(key, token)];

    expect(lost).toBe('no answer');
    expect(again).toEqual({ recordReturned: { missingEpisode: { id: episodeId, status: 'RETURNED' } } });
    expect(oncemore).toEqual(again);
    expect(await factsOf(key)).toBe(1);
    await eventually('the open view has it', () => responsible.rows.get(episodeId)?.status === 'RETURNED', {
      withinMs: 60_000,
    });
  });

  /** While nothing can be put on the access record, nothing is answered. */
  async function whileUnrecordable<T>(work: () => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: installation.databaseUrl });
    await client.connect();
    try {
      await client.query('begin; lock table access_record.consultation in access exclusive mode');
      return await work();
    } finally {
      await client.end();
    }
  }

  async function toldToAshbourne() {
    const notices = await readTopic(log, 'notifications.la-991.v1');
    return notices.some(({ key }) => key === childId) && notices;
  }

  async function factsOf(key: string): Promise<number> {
    return (await ask('select 1 from jp.fact where record = $1', [key])).length;
  }

  function recordReturned(key: string, token: string): Promise<unknown> {
    const query = `mutation Back($input: RecordReturnedInput!) {
      recordReturned(input: $input) { missingEpisode { id status } }
    }`;
    return posted({ query, variables: { input: { key, missingEpisodeId: episodeId } } }, token);
  }

  async function theOne(id: string, token: string): Promise<unknown> {
    return posted(
      { query: 'query One($id: ID!) { missingEpisode(id: $id) { id } }', variables: { id } },
      token,
    );
  }

  async function posted(body: object, token: string): Promise<unknown> {
    const response = await fetch(`${installation.hub}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const { data }: { data: unknown } = JSON.parse(await response.text());
    return data;
  }
});
