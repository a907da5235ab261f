import { eventually } from '../../support/eventually';
import { offeredSchema } from '../../../src/gateway/outside/offered-schema';
import { takeInAll } from '../../../src/gateway/outside/compose-outside';
import { SUPERGRAPH_FILE, committed } from '../../../src/gateway/compose/schema-files';
import { ownSubgraphs } from '../../../src/gateway/compose/subgraphs';
import { lantern, openOutsideWorld, plantKnown } from './outside-world';
import type { OutsideWorld } from './outside-world';
import { startAgency } from './the-agency';
import type { TheAgency } from './the-agency';

jest.setTimeout(60_000);

let theAgency: TheAgency;
let hub: OutsideWorld;
beforeAll(async () => {
  theAgency = await startAgency();
  hub = await openOutsideWorld(theAgency, 'planner', { timeoutMs: 1_000, mostFailures: 3 });
  await plantKnown(hub, { id: 'c_known', number: 'L-1' });
  await plantKnown(hub, { id: 'c_also', number: 'L-2' });
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await theAgency?.die();
});
afterEach(() => back());

const VISITS = '{ child(id: "c_known") { id provisional supportVisits { on } } }';
const NIGHT = '{ children(first: 9) { edges { node { id supportVisits { on } missingEpisodes { id } } } } }';
const BACK = {
  data: { child: { id: 'c_known', provisional: false, supportVisits: [{ on: '2026-11-10' }] } },
};

/** Behaves again, and is asked again. */
async function back(): Promise<void> {
  await theAgency.tell('ok');
  await eventually('the agency is asked again', async () => (await hub.ask(VISITS)).errors === undefined);
}

it.each([
  ['hangs', 'hang', 'timeout'],
  ['answers with a page', 'html', 'not-json'],
  ['answers for the wrong child', 'wrong-child', 'wrong-child'],
])('nulls its own field and tells it once when the agency %s', async (_does, word, outcome) => {
  await theAgency.tell(word);

  const answer = await hub.ask(VISITS);

  expect(answer).toEqual({
    data: { child: { id: 'c_known', provisional: false, supportVisits: null } },
    errors: [
      {
        message: 'An agency outside this hub gives no answer. Its fields are not shown.',
        path: ['child'],
        extensions: { code: 'UNAVAILABLE' },
      },
    ],
  });
  expect(hub.told).toContain(`called ${outcome}`);
});

it.each([
  ['more than it may', 'huge', 'too-large'],
  ['an error of its own', 'errors', 'errors'],
])('passes on nothing of an answer with %s', async (_what, word, outcome) => {
  await theAgency.tell(word);

  const answer = await hub.ask(NIGHT);

  expect(JSON.stringify(answer)).not.toMatch(/planted words|planted page|zzz/);
  expect(answer.errors).toHaveLength(1);
  expect(hub.told).toContain(`called ${outcome}`);
});

it('asks no more for a while after failures in a row, and again when it is back', async () => {
  await theAgency.die();
  for (let time = 0; time < 3; time += 1) await hub.ask(VISITS);

  const answer = await hub.ask(VISITS);

  expect(hub.told.at(-1)).toBe('called paused');
  expect(JSON.stringify(answer.errors)).toContain('UNAVAILABLE');
  await theAgency.comeBack();
  await back();
  expect(await hub.ask(VISITS)).toEqual(BACK);
});

it('knows what is served for the contract in force', async () => {
  await hub.outside.checkSchemas();

  expect(hub.told.at(-1)).toBe('schema same');
});

it('refuses a schema that takes something away, and goes on with the one in force', async () => {
  await theAgency.tell('breaking');

  await hub.outside.checkSchemas();

  expect(hub.told.at(-1)).toBe('schema refused');
  expect(await hub.ask(VISITS)).toEqual(BACK);
});

it('says in words why a schema is refused', async () => {
  await theAgency.tell('breaking');
  const registration = lantern(theAgency);
  const published = committed(process.cwd(), SUPERGRAPH_FILE) ?? '';
  const { composed } = takeInAll({ supergraphSdl: published, parts: ownSubgraphs() }, [registration]);

  const offer = await offeredSchema(registration, composed);

  expect(offer).toEqual({
    kind: 'refused',
    reasons: expect.arrayContaining(['Child.supportVisits changed type from [LanternVisit] to Int.']),
  });
});
