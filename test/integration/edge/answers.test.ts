import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { createReading } from '../../../src/store/reading/create-reading';
import { anEdge, codesOf, post } from '../../support/gateway/an-edge';
import type { AnEdge } from '../../support/gateway/an-edge';
import { publishedExamples } from '../../support/gateway/examples';
import { aSmallWorld, smallSession } from '../../support/gateway/small-reading';
import type { SmallSession } from '../../support/gateway/small-reading';
import { NOW, tokenOf } from '../../support/gateway/test-issuers';
import { PLANTED, plantChild } from '../../support/planted-child';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

const WHOLE = `query Whole { missingEpisodes { edges { node {
  id status missingFrom { shown { value } } circumstances { shown { value } } reporter { shown { value { name } } }
  child { givenName { shown { value } } placement { shown { value } } professionals { name } }
  withheld { category ask }
} } } }`;

describe('on a real database', () => {
  let world: WorldDatabase;
  let edge: AnEdge;

  beforeAll(async () => {
    world = await createWorldDatabase();
    await plantChild(world, {
      id: 'c_seen',
      relations: [{ scope: 'agency:la:991' }],
      missingEpisodes: [{ id: 'm_seen', aliases: ['m_old'] }],
    });
    await plantChild(world, {
      id: 'c_unseen',
      relations: [{ scope: 'agency:pf:99' }],
      missingEpisodes: [{ id: 'm_unseen' }],
    });
    edge = await anEdge({ reading: createReading(world.pools, { now: () => NOW }) });
  }, 60_000);

  afterAll(async () => {
    await edge.stop();
    await world.drop();
  });

  it('shows a social worker what their agreement gives, and says what it withholds [sharing.withheld-shown]', async () => {
    const answer = await post(edge.url, tokenOf(edge.issuers.council), { query: WHOLE });

    expect(JSON.parse(answer.text).data.missingEpisodes.edges).toEqual([
      {
        node: {
          id: 'm_seen',
          status: 'MISSING',
          missingFrom: { shown: { value: PLANTED.whereabouts } },
          circumstances: { shown: { value: PLANTED['risk-and-intelligence'] } },
          reporter: null,
          child: {
            givenName: { shown: { value: PLANTED.identity } },
            placement: { shown: { value: PLANTED.whereabouts } },
            professionals: [{ name: PLANTED['family-and-network'] }],
          },
          withheld: [{ category: 'THIRD_PARTIES', ask: expect.stringContaining('duty inspector') }],
        },
      },
    ]);
  });

  it('answers for an unseen child as for one that is not there', async () => {
    const query = 'query One($id: ID!) { missingEpisode(id: $id) { id } child(id: "c_unseen") { id } }';
    const ask = (id: string) => post(edge.url, tokenOf(edge.issuers.council), { query, variables: { id } });

    const [unseen, absent, older] = [await ask('m_unseen'), await ask('m_nobody'), await ask('m_old')];

    expect(unseen.text).toBe('{"data":{"missingEpisode":null,"child":null}}\n');
    expect(absent.text).toBe(unseen.text);
    expect(JSON.parse(older.text).data.missingEpisode).toEqual({ id: 'm_seen' });
  });

  it('records the consultation with the children shown, before it answers', async () => {
    edge.consultations.length = 0;

    await post(edge.url, tokenOf(edge.issuers.council), { query: WHOLE });

    expect(edge.consultations).toHaveLength(1);
    const [{ viewer, operation, ledger }] = edge.consultations as [AnEdge['consultations'][0]];
    expect(viewer.person).toBe('w-ashby');
    expect(operation).toMatch(/^Whole [0-9a-f]{16}$/);
    expect([...ledger.children]).toEqual(['c_seen']);
    expect([...ledger.shown]).toContain('whereabouts');
    expect([...ledger.withheld]).toEqual(['third-parties']);
  });

  it('sends nothing when the consultation cannot be recorded', async () => {
    edge.trouble.record = true;
    const answer = await post(edge.url, tokenOf(edge.issuers.council), { query: WHOLE });
    edge.trouble.record = false;

    expect(answer.status).toBe(503);
    expect(codesOf(answer)).toEqual(['UNAVAILABLE']);
    expect(answer.text).not.toContain('data');
    for (const words of Object.values(PLANTED)) expect(answer.text).not.toContain(words);
  });

  it('takes every published example', async () => {
    for (const { text, variables, isSubscription } of publishedExamples()) {
      const answer = await post(edge.url, tokenOf(edge.issuers.council), { query: text, variables });
      expect(answer.status).toBe(isSubscription ? 400 : 200);
    }
  });

  it('gives back its connections, and logs no planted word', async () => {
    const { rows } = await world.pools.http.query<{ open: number }>(
      `select count(*)::integer as open from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
    );

    expect(rows).toEqual([{ open: 0 }]);
    for (const words of Object.values(PLANTED)) expect(edge.log.join('')).not.toContain(words);
  });
});

describe('when something goes wrong inside', () => {
  let fails: Error | null = null;
  let session: SmallSession;
  let edge: AnEdge;
  const reading = {
    open: () => {
      session = smallSession(aSmallWorld(), fails);
      return session;
    },
  };

  beforeAll(async () => {
    edge = await anEdge({ reading, production: false, timeoutMs: 200 });
  });

  afterEach(() => {
    fails = null;
  });

  afterAll(() => edge.stop());

  it('tells a code and the id to ask by, and logs the id without the cause', async () => {
    fails = Object.assign(new TypeError('connection to Tamsin Testcase lost'), { code: '57P01' });

    const answer = await post(edge.url, tokenOf(edge.issuers.council), { query: WHOLE });

    const requestId = answer.headers.get('x-request-id');
    expect(JSON.parse(answer.text)).toEqual({
      data: null,
      errors: [{ message: expect.any(String), extensions: { code: 'INTERNAL', requestId } }],
    });
    const line = edge.log.find((each) => each.includes(`"request":"${requestId}"`));
    expect(line).toContain('"errorName":"TypeError","errorCode":"57P01"');
    expect(edge.log.join('')).not.toContain('Tamsin');
    expect(session.isClosed()).toBe(true);
  });

  it('gives up on what takes too long, and closes its reading', async () => {
    const never = smallSession(aSmallWorld());
    const slow = await anEdge({
      reading: { open: () => ({ ...never, children: () => new Promise(() => undefined) }) },
      timeoutMs: 50,
    });

    const answer = await post(slow.url, tokenOf(slow.issuers.council), {
      query: '{ children { edges { node { id } } } }',
    });
    await slow.stop();

    expect(codesOf(answer)).toEqual(['TIMEOUT']);
    expect(never.isClosed()).toBe(true);
  });

  it('hangs up on a client that drips, and turns away a socket nobody takes', async () => {
    const patience = {
      headersTimeout: 100,
      requestTimeout: 200,
      keepAliveTimeout: 100,
      connectionsCheckingInterval: 20,
    };
    const impatient = await anEdge({ reading, patience });
    const port = Number(new URL(impatient.url).port);

    const dripped = await saidBy(port, 'POST /graphql HTTP/1.1\r\nHost: hub\r\nX-Slow: ');
    const unfinished = await saidBy(port, `${HEAD}Content-Length: 100\r\n\r\n{"query":`);
    const upgrade = await saidBy(
      port,
      'GET /nowhere HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    await impatient.stop();

    expect([dripped, unfinished].map((said) => said.split('\r\n')[0])).toEqual([
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 408 Request Timeout',
    ]);
    expect(upgrade).toMatch(/^HTTP\/1.1 404/);
  });

  it('tells of the schema outside production, and of no query twin', async () => {
    const answer = await post(edge.url, tokenOf(edge.issuers.council), {
      query: '{ __schema { queryType { fields { name } } } }',
    });

    expect(answer.text).toContain('"missingEpisodes"');
    expect(answer.text).not.toContain('Live');
  });

  it('gives every request an id of its own, whatever the client says', async () => {
    const id = randomUUID();
    const answer = await post(edge.url, null, {}, { 'x-request-id': id });

    expect(answer.headers.get('x-request-id')).not.toBe(id);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('says that it is alive, and ready, and by how much', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const response = await fetch(`${edge.url}${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toBe('');
    }
    expect((await fetch(`${edge.url}/elsewhere`)).status).toBe(404);
  });
});

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n';

/** All that the hub says to a client that sends this much and no more, until it hangs up. */
function saidBy(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const wire = connect(port, '127.0.0.1', () => wire.write(sent));
    wire.on('data', (chunk) => (said += chunk.toString()));
    wire.on('end', () => wire.end());
    wire.on('close', () => resolve(said));
    wire.on('error', reject);
  });
}
