import { eventually } from '../../support/eventually';
import { Watcher } from '../../support/live/watcher';
import { openOutsideWorld, plantKnown } from './outside-world';
import type { OutsideWorld } from './outside-world';
import { startAgency } from './the-agency';
import type { TheAgency } from './the-agency';

jest.setTimeout(60_000);

let theAgency: TheAgency;
let hub: OutsideWorld;
let watcher: Watcher | null = null;
beforeAll(async () => {
  theAgency = await startAgency();
  hub = await openOutsideWorld(theAgency, 'planner', { timeoutMs: 3_000 });
  await plantKnown(hub, { id: 'c_known', number: 'L-1' });
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await theAgency?.die();
});
afterEach(async () => {
  await watcher?.leave();
});

const WATCH = `subscription { missingEpisodes {
  event id
  picture { id status child { id supportVisits { on } } }
  snapshot { id status child { id supportVisits { on } } }
} }`;

interface Frame {
  readonly event: string;
  readonly picture: Row | null;
  readonly snapshot: readonly Row[] | null;
}
interface Row {
  readonly child: { readonly supportVisits: readonly object[] | null };
}

function watching(resume?: Watcher['token']): Watcher {
  const token = hub.world.token('la:991');
  watcher = new Watcher(hub.hub.url, { token, query: WATCH, ...(resume === undefined ? {} : { resume }) });
  return watcher;
}

/** How many visits each frame shows; -1 for none known. */
function visitsIn({ frames }: Watcher): readonly number[] {
  return (frames as unknown as readonly Frame[]).map(({ picture, snapshot }) => {
    const row = picture ?? snapshot?.[0];
    return row?.child.supportVisits?.length ?? -1;
  });
}

const shows = (someone: Watcher, count: number) =>
  eventually(`${count} visits, not ${visitsIn(someone).join(' ')}`, () => visitsIn(someone).at(-1) === count);

it('sends a frame without waiting for a hanging agency, and a second when it answers', async () => {
  await theAgency.tell('hang');
  const someone = watching();
  await someone.sees(['SNAPSHOT']);
  expect(visitsIn(someone)).toEqual([-1]);
  await eventually('the agency is asked', async () => (await theAgency.tell('pending')) !== '0');

  await theAgency.tell('ok');
  await theAgency.tell('let-go');

  await shows(someone, 1);
  expect(someone.events).toEqual(['SNAPSHOT', 'UPSERT m_of_c_known']);
});

it('looks again when the agency says that a child has changed', async () => {
  const someone = watching();
  await shows(someone, 1);
  await eventually('the hub listens', async () => (await theAgency.tell('listeners')) === '1');

  await theAgency.tell('visit L-1');
  await theAgency.tell('wake L-1');

  await shows(someone, 2);
});

it('counts a wake-up it cannot read, and sends nothing for one it does not know', async () => {
  const someone = watching();
  await shows(someone, 2);
  const frames = someone.frames.length;

  await theAgency.tell('wake');
  await theAgency.tell('wake L-777');
  await theAgency.tell('visit L-1');
  await theAgency.tell('wake L-1');

  await shows(someone, 3);
  expect(someone.frames).toHaveLength(frames + 1);
  expect(hub.told).toContain('wake-up malformed');
});

it('listens again after the agency was away, and shows what was missed', async () => {
  const someone = watching();
  await shows(someone, 3);

  await theAgency.die();
  await theAgency.comeBack();

  await shows(someone, 1);
  expect(hub.told.filter((each) => each === 'wake-up connected').length).toBeGreaterThan(1);
});

it('starts a view of such fields anew for a client that comes back', async () => {
  const first = watching();
  await shows(first, 1);
  const { token } = first;
  await first.leave();

  const again = watching(token);

  await again.sees(['RESET', 'SNAPSHOT']);
});
