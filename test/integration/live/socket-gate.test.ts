import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { eventually } from '../../support/eventually';
import { aChildOf, createLiveWorld, setStatus } from '../../support/live/live-world';
import type { LiveHub, LiveWorld } from '../../support/live/live-world';
import { Watcher } from '../../support/live/watcher';
import type { WatchOptions } from '../../support/live/watcher';

let world: LiveWorld;
let hub: LiveHub;
const watchers: Watcher[] = [];
const sockets: WebSocket[] = [];
const scopes = ['agency:la:991'];

beforeAll(async () => {
  world = await createLiveWorld();
  hub = await world.hub({ limits: { initWithinMs: 300, subscriptionsPerSocket: 3, socketsPerPerson: 3 } });
}, 120_000);

afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave();
  for (const socket of sockets.splice(0)) socket.terminate();
  await eventually('all sockets are gone', () => hub.live.state().sockets === 0);
});

afterAll(async () => {
  await world.close();
});

function watch(options: WatchOptions): Watcher {
  const watcher = new Watcher(hub.url, options);
  watchers.push(watcher);
  return watcher;
}

interface Raw {
  readonly socket: WebSocket;
  readonly messages: { readonly type: string; readonly id?: string; readonly payload?: unknown }[];
  code(): Promise<number>;
  /** Waits for a message of that type. */
  hears(type: string): Promise<Raw['messages'][number]>;
}

/** A client that says what it likes. */
async function raw(
  first: readonly unknown[],
  options: { readonly origin?: string; readonly protocol?: string[] } = {},
): Promise<Raw> {
  const { origin, protocol = ['graphql-transport-ws'] } = options;
  const socket = new WebSocket(hub.url, protocol, origin === undefined ? {} : { origin });
  sockets.push(socket);
  const messages: Raw['messages'] = [];
  let closed: number | null = null;
  socket.on('message', (text: Buffer) =>
    messages.push(JSON.parse(text.toString('utf8')) as Raw['messages'][number]),
  );
  socket.on('close', (code) => {
    closed = code;
  });
  socket.on('error', () => undefined);
  await eventually('the socket is open or refused', () => socket.readyState !== WebSocket.CONNECTING);
  for (const message of first) socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    socket,
    messages,
    code: () => eventually('closed', () => closed),
    hears: (type) => eventually(`a message ${type}`, () => messages.find((message) => message.type === type)),
  };
}

const init = (token = world.token('la:991')) => ({
  type: 'connection_init',
  payload: { authorization: `Bearer ${token}` },
});
const subscribe = (id: string, query = 'subscription { missingEpisodes { event id } }') => ({
  type: 'subscribe',
  id,
  payload: { query },
});
/** Says hello, waits for the answer, then says the rest. */
async function greeted(rest: readonly unknown[]): Promise<Raw> {
  const client = await raw([init()]);
  await client.hears('connection_ack');
  for (const message of rest)
    client.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return client;
}

describe('the way in', () => {
  it.each([
    ['no greeting in time', () => raw([]), 4408],
    ['a token nobody signed', () => raw([init('e30.e30.e30')]), 4403],
    ['no token', () => raw([{ type: 'connection_init' }]), 4403],
    ['an expired token', () => raw([init(world.token('la:991', { claims: { exp: 1_795_000_000 } }))]), 4403],
    [
      'a token of another agency',
      () => raw([init(world.token('la:991', { claims: { agency: 'la:992' } }))]),
      4403,
    ],
    ['an unknown role', () => raw([init(world.token('la:991', { claims: { role: 'king' } }))]), 4403],
    ['a subscription before the greeting', () => raw([subscribe('1')]), 4401],
    ['two greetings', () => greeted([init()]), 4429],
    ['something that is not JSON', () => raw(['{']), 4400],
    ['an unknown message', () => raw([{ type: 'hello' }]), 4400],
    ['another protocol', () => raw([], { protocol: [] }), 4406],
    ['a message above the limit', () => greeted([subscribe('1', `# ${'x'.repeat(70_000)}`)]), 1009],
    ['one id twice', () => greeted([subscribe('1'), subscribe('1')]), 4409],
  ])('is closed to %s', async (_what, connectBadly, code) => {
    const client = await connectBadly();

    expect(await client.code()).toBe(code);
    expect(client.messages.filter(({ type }) => type === 'next')).toEqual([]);
  });

  it('is closed to pages of other origins, and open to those of this hub', async () => {
    const other = await raw([], { origin: 'https://elsewhere.example' });
    const own = await raw([init()], { origin: hub.url.replace('ws:', 'http:').replace('/graphql', '') });

    expect(await other.code()).toBe(1006);
    await own.hears('connection_ack');
  });

  it('lets one person have only so many sockets', async () => {
    const token = world.token('la:991', { claims: { sub: 'w-many' } });
    for (let count = 0; count < 3; count += 1) await (await raw([init(token)])).hears('connection_ack');

    const fourth = await raw([init(token)]);

    expect(await fourth.code()).toBe(4429);
  });
});

describe('an operation over the socket', () => {
  const alias = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: id`).join(' ');
  const deep = `${'picture { child { missingEpisodes { '.repeat(70)} id ${'} } }'.repeat(70)}`;

  it.each([
    ['too deep', `subscription { missingEpisodes { ${deep} } }`, 'LIMIT_EXCEEDED'],
    ['of 6,000 aliases', `subscription { missingEpisodes { ${alias(6_000)} } }`, 'LIMIT_EXCEEDED'],
    ['that is a query', '{ missingEpisodes(first: 1) { edges { cursor } } }', 'BAD_REQUEST'],
    [
      'that changes something',
      'mutation { recordReturned(input: { key: "key-of-test-1", missingEpisodeId: "m_1" }) { missingEpisode { id } } }',
      'USE_POST',
    ],
    ['with a page of 10^9', '{ missingEpisodes(first: 1000000000) { edges { cursor } } }', 'LIMIT_EXCEEDED'],
    ['that asks for the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that names a twin', '{ missingEpisodesLive { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with two roots',
      'subscription { a: missingEpisodes { id } b: missingEpisodes { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that is not GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is refused by its id, and the socket lives on', async (_what, query, code) => {
    const client = await greeted([subscribe('bad', query)]);

    expect(await client.hears('error')).toHaveProperty('payload.0.extensions.code', code);
    client.socket.send(JSON.stringify(subscribe('good')));
    expect(await client.hears('next')).toMatchObject({ id: 'good' });
  });

  it("is refused beyond the socket's share", async () => {
    const client = await greeted(['1', '2', '3', '4'].map((id) => subscribe(id)));

    expect(await client.hears('error')).toMatchObject({
      payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
  });

  it('is refused on a ground that no agreement gives', async () => {
    await watch({ token: world.token('la:991'), basis: 'glass:anything' }).isRefused('BASIS_REFUSED');
  });
});

describe('an open socket', () => {
  it("is closed within a second of its token's revocation, and sees nothing of what came after", async () => {
    const child = await aChildOf(world, scopes);
    const token = world.token('la:991', { claims: { jti: 'revoked-1' } });
    const variables = { filter: { childIds: [child.id] } };
    const revoked = watch({ token, variables });
    const other = watch({ token: world.token('la:991'), variables });
    await Promise.all([revoked.sees(['SNAPSHOT']), other.sees(['SNAPSHOT'])]);

    await world.epoch.revokeToken('revoked-1', 'la:991');
    const since = performance.now();
    await setStatus(world, child.episode, 'located');
    await world.tell({ childId: child.id, ids: [child.episode], scopes });

    await revoked.isClosedWith(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
    await other.sees(['SNAPSHOT', `UPSERT ${child.episode}`]);
    expect(revoked.events).toEqual(['SNAPSHOT']);
  });

  it('is closed when its token expires', async () => {
    const watcher = watch({ token: world.token('la:991') });
    await eventually('a snapshot', () => watcher.events.length === 1);

    world.advance(3_600_000);

    await watcher.isClosedWith(4403);
    world.advance(-3_600_000);
  });

  it('that does not read is put aside without a queue, and starts anew when it has drained', async () => {
    const slow = await world.hub({ limits: { lagBytes: 20_000 } });
    const child = await aChildOf(world, scopes);
    const watcher = new Watcher(slow.url, {
      token: world.token('la:991'),
      variables: { filter: { childIds: [child.id] } },
      query: LONG,
    });
    watchers.push(watcher);
    await watcher.sees(['SNAPSHOT']);

    // Longer than what lies between the two ends can hold, after a few frames.
    const account = { shown: { ...SAID, value: 'x'.repeat(500_000) }, assertions: [] };
    await world.database.ask(
      `update jp.missing_episode_risk set content = jsonb_set(content::jsonb, '{circumstances}', $2) where child_id = $1`,
      [child.id, account],
    );
    watcher.socket?.pause();
    for (let turn = 0; slow.live.state().lagging === 0 && turn < 60; turn += 1) {
      const sent = slow.live.figures.frames;
      await setStatus(world, child.episode, turn % 2 === 0 ? 'located' : 'missing');
      await world.tell({ childId: child.id, ids: [child.episode], scopes });
      await eventually(
        'pushed or put aside',
        () => slow.live.figures.frames > sent || slow.live.state().lagging > 0,
      );
    }
    expect(slow.live.state().lagging).toBe(1);
    await setStatus(world, child.episode, 'closed');
    await world.tell({ childId: child.id, ids: [child.episode], scopes });
    watcher.socket?.resume();

    await eventually(
      'a new start',
      () => watcher.events.at(-1) === 'SNAPSHOT' && watcher.events.at(-2) === 'RESET',
    );
    expect(Object.values(watcher.view)).toEqual(['CLOSED']);
  }, 60_000);
});

const SAID = {
  by: 'pf:99',
  occurred: { start: '2026-11-21T00:00:00.000Z', end: '2026-11-21T00:01:00.000Z', precision: 'minute' },
  fact: { agency: 'pf:99', source: 'storm', record: 'L-1', line: 1, part: 'a', revision: 1 },
};

const LONG = `subscription ($filter: MissingEpisodeFilter) {
  missingEpisodes(filter: $filter) { event id picture { ...Row } snapshot { ...Row } }
}
fragment Row on MissingEpisode { id status circumstances { shown { value } } }`;

describe("a stranger's bytes", () => {
  it('do not disturb the others', async () => {
    const watcher = watch({ token: world.token('la:991') });
    await eventually('a snapshot', () => watcher.events.length === 1);
    const { port } = new URL(hub.url);
    const wire = connect(Number(port), '127.0.0.1');
    wire.on('error', () => undefined);

    wire.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\x81\xff',
    );

    await eventually(
      'the stranger is gone',
      () => wire.destroyed || wire.readableEnded || wire.bytesRead > 0,
    );
    wire.destroy();
    expect(watcher.closed).toBeNull();
  });
});
