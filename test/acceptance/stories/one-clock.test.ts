import { rm } from 'node:fs/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createRolePool } from '../../../src/store/connection/role-pool';
import { createEmbeddedEventLog } from '../../../src/store/embedded-log/embedded-event-log';
import { newDataFolder } from '../../support/data-folder';
import { eventually } from '../../support/eventually';
import { startCommand, startHubProcess, type HubProcess } from '../../support/hub-process';
import { silentLog } from '../../support/silent-log';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database';
import { readTopic } from '../kills/read-topic';

jest.setTimeout(240_000);

const HOUR = 3_600_000;
const CLOCKS = `fragment Clocks on MissingEpisode {
  id deadlines { rule ownerId dueAt warnAt running protocol warnedAt overdueToldAt withdrawnAt }
}`;
const QUERY = `{ missingEpisodes(first: 50) { edges { node { ...Clocks } } } } ${CLOCKS}`;
const LIVE = `subscription { missingEpisodes { event picture { ...Clocks } } } ${CLOCKS}`;

interface Clock {
  readonly rule: string;
  readonly ownerId: string;
  readonly dueAt: string;
  readonly running: boolean;
  readonly protocol: string | null;
  readonly warnedAt: string | null;
  readonly overdueToldAt: string | null;
}

interface MissingEpisodeRow {
  readonly id: string;
  readonly deadlines: readonly Clock[];
}

describe('the clock of a return interview, in the running demonstration', () => {
  let dataDir = '';
  let world: WorldDatabase;
  let hub: HubProcess;

  const ran = async (line: string): Promise<readonly string[]> => {
    const { code, out, err } = await startCommand(line.split(' '), {
      DATA_DIR: dataDir,
      DATABASE_URL: world.url,
    }).ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const token = async (): Promise<string> =>
    (await ran('token --agency la:991 --role social-worker'))[0] ?? '';
  const episodes = async (): Promise<readonly MissingEpisodeRow[]> => {
    const response = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ query: QUERY }),
    });
    const answer = (await response.json()) as {
      data?: { missingEpisodes?: { edges: readonly { node: MissingEpisodeRow }[] } };
    };
    const { data } = answer;
    if (data?.missingEpisodes === undefined) throw new Error(JSON.stringify(answer));
    return data.missingEpisodes.edges.map(({ node }) => node);
  };
  const isOwed = ({ rule, running }: Clock): boolean => rule === 'return-interview' && running;

  beforeAll(async () => {
    dataDir = await newDataFolder();
    world = await createWorldDatabase();
    hub = await startHubProcess(['start', '--speed', '0.05'], { DATA_DIR: dataDir, DATABASE_URL: world.url });
    await eventually('the night is told', () => hub.err().includes('night-told'), { withinMs: 120_000 });
  });
  afterAll(async () => {
    hub.kill('SIGTERM');
    await hub.ended;
    await world.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('runs 72 hours from the return under the protocol of whoever answers for the child [clock.return-interview]', async () => {
    const owed = await eventually('a child is back', async () => {
      const found = (await episodes()).flatMap(({ deadlines }) => deadlines.filter(isOwed));
      return found.length > 0 && found;
    });

    expect(owed[0]).toMatchObject({
      ownerId: 'la:991',
      protocol: 'west-yorkshire-2026@1',
      warnedAt: null,
      overdueToldAt: null,
    });
  });

  it('is warned of and told overdue when the clock is moved on, in open views and to its owner', async () => {
    const [owed] = (await episodes()).flatMap(({ id, deadlines }) =>
      deadlines.filter(isOwed).map((clock) => ({ id, clock })),
    );
    if (owed === undefined) throw new Error('no clock runs');
    const { id, clock } = owed;
    const hoursTo = Math.floor((Date.parse(clock.dueAt) - Date.now()) / HOUR);

    await ran(`clock advance ${hoursTo - 25}h`);
    const warned = await frameWithin(id, clock.dueAt, ({ warnedAt }) => warnedAt !== null);
    expect(warned.overdueToldAt).toBeNull();
    await ran('clock advance 21h');
    const overdue = await frameWithin(id, clock.dueAt, ({ overdueToldAt }) => overdueToldAt !== null);
    expect(overdue.warnedAt).toBe(warned.warnedAt);

    const notices = await noticesTo('notifications.la-991.v1', id);
    expect(notices.filter(({ dueAt }) => dueAt === clock.dueAt).map(({ kind }) => kind)).toEqual([
      'warned',
      'overdue',
    ]);
  });

  /** Opens a view, moves the clock three hours on, and answers the clock of the frame that this brings. */
  async function frameWithin(id: string, dueAt: string, holds: (clock: Clock) => boolean): Promise<Clock> {
    const frames: MissingEpisodeRow[] = [];
    const client = createClient({
      url: `${hub.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${await token()}` },
    });
    let open = false;
    client.subscribe<{ missingEpisodes: { picture?: MissingEpisodeRow | null } }>(
      { query: LIVE },
      {
        next: ({ data }) => {
          open = true;
          if (data?.missingEpisodes.picture) frames.push(data.missingEpisodes.picture);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    await eventually('the view is open', () => open, { withinMs: 30_000 });
    await ran('clock advance 3h');
    const found = await eventually(
      'the frame comes',
      () =>
        frames
          .filter((frame) => frame.id === id)
          .flatMap(({ deadlines }) => deadlines)
          .find((clock) => clock.rule === 'return-interview' && clock.dueAt === dueAt && holds(clock)),
      { withinMs: 60_000 },
    );
    await client.dispose();
    return found;
  }

  async function noticesTo(
    topic: string,
    missingEpisode: string,
  ): Promise<readonly { kind: string; dueAt: string }[]> {
    const pool = createRolePool({
      databaseUrl: world.url,
      role: 'jp_intake',
      statementTimeoutMs: 10_000,
      max: 4,
      name: 'reader',
      log: silentLog,
    });
    const log = createEmbeddedEventLog({ pool, clock: { now: () => new Date() }, log: silentLog });
    try {
      return await eventually('both notices are sent', async () => {
        const records = await readTopic(log, topic);
        const all = records.map(
          ({ value }) =>
            JSON.parse(Buffer.from(value ?? []).toString()) as {
              kind: string;
              rule: string;
              dueAt: string;
              missingEpisode: string;
            },
        );
        const own = all.filter(
          (notice) => notice.missingEpisode === missingEpisode && notice.rule === 'return-interview',
        );
        return own.length >= 2 && own;
      });
    } finally {
      await log.close();
      await pool.end();
    }
  }
});
