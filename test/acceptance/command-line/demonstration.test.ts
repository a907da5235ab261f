import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { wholeNight } from '../../../src/main/demonstration/nights';
import { newDataFolder } from '../../support/data-folder';
import { eventually } from '../../support/eventually';
import { startCommand, startHubProcess, type HubProcess, type Ran } from '../../support/hub-process';

jest.setTimeout(180_000);

const examples = resolve(__dirname, '../../../adapters/storm/examples');
const good = resolve(examples, 'reported-to-returned.json');
const QUERY =
  '{ missingEpisodes(first: 50) { edges { node { id status child { id givenName { shown { value } } } } } } }';
const NIGHT = wholeNight(new Date(0));

interface Answer {
  readonly data: {
    readonly missingEpisodes: {
      readonly edges: readonly {
        readonly node: {
          readonly status: string;
          readonly child: {
            readonly id: string;
            readonly givenName: { readonly shown: { readonly value: string } | null } | null;
          };
        };
      }[];
    };
  };
}

describe('the demonstration', () => {
  let dataDir = '';
  let hub: HubProcess;

  beforeAll(async () => {
    dataDir = await newDataFolder();
    hub = await startHubProcess(['start', '--speed', '0.05'], { DATA_DIR: dataDir });
    await eventually('the night is told', () => hub.err().includes('night-told'), { withinMs: 90_000 });
  });
  afterAll(async () => {
    hub.kill('SIGTERM');
    await hub.ended;
    await rm(dataDir, { recursive: true, force: true });
  });

  const ran = (line: string, stdin?: string): Promise<Ran> =>
    startCommand(line.split(' '), { DATA_DIR: dataDir, PORT: new URL(hub.address).port }, stdin).ended;

  async function asked(agency: string, role: string): Promise<Answer> {
    const { out } = await ran(`token --agency ${agency} --role ${role}`);
    const response = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${out[0]}` },
      body: JSON.stringify({ query: QUERY }),
    });
    return (await response.json()) as Answer;
  }

  it('answers a query with the night that was told', async () => {
    const { data } = await eventually('all is taken in', async () => {
      const answer = await asked('pf:99', 'duty-inspector');
      return answer.data.missingEpisodes.edges.length > 8 && answer;
    });

    const names = data.missingEpisodes.edges.map(({ node }) => node.child.givenName?.shown?.value);
    expect(names).toEqual(expect.arrayContaining(['Wren', 'Tamsin']));
  });

  it('accounts for every record that is sent, and again as a repeat', async () => {
    const first = await ran(`send storm ${good} --as pf:99`);
    const second = await ran(`send storm ${good} --as pf:99`);

    expect(first).toMatchObject({ code: 0 });
    expect(first.out.at(-1)).toBe('1 read, 1 accepted, 0 ignored, 0 rejected');
    expect(second.out.at(-1)).toBe('1 read, 0 accepted, 1 ignored, 0 rejected');
  });

  it('says with exit code 1 that records were rejected, lists them, and can replay or dismiss them', async () => {
    const sent = await ran('send storm - --as pf:99', 'not json\n{"schemaVersion":99}\n');
    const listed = await ran('quarantine list');
    const id = /^(\d+) .*malformed-json/m.exec(listed.out.join('\n'))?.[1] ?? '';
    const dismissed = await ran(`quarantine dismiss ${id}`);
    const replayed = await ran('quarantine replay --all');

    expect(sent.code).toBe(1);
    expect(sent.out.at(-1)).toBe('2 read, 0 accepted, 0 ignored, 2 rejected');
    expect(sent.err).toContain('record 1: rejected (malformed-json)');
    expect(dismissed).toMatchObject({ code: 0, out: [`dismissed ${id}`] });
    expect(replayed.out.at(-1)).toMatch(/^\d+ replayed, 0 left as they are$/);
  });

  it('says what would become of records and sends none, when asked for a dry run', async () => {
    const { code, out } = await ran(`send storm ${good} --as pf:99 --dry-run`);

    expect(code).toBe(0);
    expect(out[0]).toMatch(/^1 {2}would be taken in: \d+ lines stating \d+ facts$/);
    expect(out.at(-1)).toBe('1 read, 1 accepted, 0 ignored, 0 rejected');
  });

  it('folds the facts anew to the same state', async () => {
    const before = await ran('state-hash');
    const rebuilt = await ran('replay --rebuild');
    const after = await ran('state-hash');

    expect(before.out).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(rebuilt.code).toBe(0);
    expect(after.out).toEqual(before.out);
  });

  it('says who saw a child', async () => {
    const { data } = await asked('pf:99', 'duty-inspector');
    const child = data.missingEpisodes.edges[0]?.node.child.id ?? '';

    const { code, out } = await ran(`access-record who-saw ${child}`);

    expect(code).toBe(0);
    expect(out.join('\n')).toContain('consulted  pf:99 duty-inspector');
    expect(out.at(-1)).toMatch(/^[1-9]\d* sightings$/);
  });

  it('shows a meeting the joint picture of its child, and nothing of others in its address or title', async () => {
    const page = await eventually('the meeting has a child', async () => {
      const shown = await fetch(`${hub.address}/home?as=meeting`);
      return shown.url.includes('/child/') && shown;
    });
    const text = await page.text();

    expect(new URL(page.url).pathname).toMatch(/^\/child\/c_[a-z0-9]+$/);
    expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toBe('Joint picture of a child – Joint Picture');
    for (const part of ['Chronology', 'Told to the hub', 'Clocks', 'Philomena profile, Part 1'])
      expect(text).toContain(part);
  });

  it('posts a debrief once, however often its form is sent, and nothing that another site sends', async () => {
    const list = await (await fetch(`${hub.address}/interviews?as=provider`)).text();
    const path = /\/child\/c_[a-z0-9]+/.exec(list)?.[0] ?? '';
    const page = await (await fetch(`${hub.address}${path}?as=provider`)).text();
    const form = page.slice(page.indexOf('id="debrief"'));
    const valueOf = (name: string) => new RegExp(`name="${name}"[^>]*?value="([^"]*)"`).exec(form)?.[1] ?? '';
    const fields = Object.fromEntries(
      ['key', 'token', 'missingEpisodeId', 'referral', 'at'].map((name) => [name, valueOf(name)]),
    );
    const send = async (site: string, whereTheyWent: string) => {
      const body = new URLSearchParams({ ...fields, safeguarding: 'no', whereTheyWent });
      const headers = { 'sec-fetch-site': site };
      return fetch(`${hub.address}${path}/debrief?as=provider`, { method: 'POST', body, headers });
    };

    expect((await send('cross-site', 'The sea front.')).status).toBe(403);
    const first = await send('same-origin', 'The sea front.');
    const second = await send('same-origin', 'The sea front.');
    const other = await send('same-origin', 'Elsewhere.');

    expect([first.status, second.status, other.status]).toEqual([200, 200, 409]);
    expect(await second.text()).toContain('Recorded');
    expect(await other.text()).toContain('What was recorded first stands');
  });

  it('names PORT when the port is taken', async () => {
    const { code, err } = await ran('start --speed 0');

    expect(code).toBe(2);
    expect(err).toMatch(/port \d+ is taken by another program\n {2}Set PORT/);
  });

  it('goes on giving tokens that hold after its clock was advanced', async () => {
    const advanced = await ran('clock advance 72h');

    await eventually('the hub has the new time', async () => {
      const { data } = await asked('pf:99', 'duty-inspector');
      return data.missingEpisodes.edges.length > 0;
    });
    expect(advanced.out.at(-1)).toMatch(/^it is now /);
  });

  it('holds no planted name or text in any log line or metric', async () => {
    const metrics = await (await fetch(`${hub.address}/metrics`)).text();

    const said = hub.err() + metrics;
    expect(said.length).toBeGreaterThan(10_000);
    const planted = new Set(NIGHT.flatMap(({ record }) => textsOf(record)));
    expect(planted.size).toBeGreaterThan(100);
    expect([...planted].filter((text) => said.includes(text))).toEqual([]);
  });
});

/** Every text of a record that is long enough to be told from a code. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 3 && /[A-Z ]/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
