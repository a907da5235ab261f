import type { Agreements } from '../../../src/access/agreements';
import { eventually } from '../../support/eventually';
import { aChildOf, createLiveWorld, setStatus } from '../../support/live/live-world';
import type { LiveWorld } from '../../support/live/live-world';
import { Watcher } from '../../support/live/watcher';
import { shippedAgreements } from '../../support/viewers';

const QUERY = `subscription ($filter: MissingEpisodeFilter) {
  missingEpisodes(filter: $filter) { event id picture { ...Row } snapshot { ...Row } }
}
fragment Row on MissingEpisode { id status withheld { category } }`;

const scopes = ['agency:la:991'];

let world: LiveWorld;
const watchers: Watcher[] = [];

beforeAll(async () => {
  world = await createLiveWorld();
}, 120_000);

afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave();
});

afterAll(async () => {
  await world.close();
});

/** The shipped agreements, but a social worker is told that risk is withheld. */
function withRiskWithheld(version: string): Agreements {
  const { byRole } = shippedAgreements();
  const before = byRole.get('social-worker')!;
  const categories = { ...before.categories, 'risk-and-intelligence': { withhold: 'the force' } };
  return { version, byRole: new Map([...byRole, ['social-worker', { ...before, categories }]]) };
}

function withheldIn(watcher: Watcher): readonly string[] {
  const rows = watcher.frames.at(-1)?.snapshot as unknown as readonly {
    readonly withheld: readonly { readonly category: string }[];
  }[];
  return rows.flatMap(({ withheld }) => withheld.map(({ category }) => category));
}

it('holds pushing while other agreements are in force, and goes on under them once it has them', async () => {
  let current = shippedAgreements();
  let reachable = false;
  const hub = await world.hub({
    agreements: () => current,
    reloadAgreements: (version) => {
      if (reachable) current = withRiskWithheld(version);
    },
  });
  await world.epoch.putInForce(current.version);
  const child = await aChildOf(world, scopes);
  const variables = { filter: { childIds: [child.id] } };
  const watcher = new Watcher(hub.url, { token: world.token('la:991'), query: QUERY, variables });
  watchers.push(watcher);
  await watcher.sees(['SNAPSHOT']);
  expect(withheldIn(watcher)).not.toContain('RISK_AND_INTELLIGENCE');

  await world.epoch.putInForce('newer');
  await eventually('not ready', () => !hub.live.readiness().ok);
  expect(hub.live.readiness()).toEqual({ ok: false, reason: 'agreements-not-in-force' });
  await setStatus(world, child.episode, 'located');
  await world.tell({ childId: child.id, ids: [child.episode], scopes });
  expect(watcher.events).toEqual(['SNAPSHOT']);
  reachable = true;

  await watcher.sees(['SNAPSHOT', 'RESET', 'SNAPSHOT']);
  expect(withheldIn(watcher)).toContain('RISK_AND_INTELLIGENCE');
  expect(watcher.view).toEqual({ [child.episode]: 'LOCATED' });
  expect(hub.live.readiness()).toEqual({ ok: true });
  const [disclosed] = await world.database.ask<{ agreements: string }>(
    `select agreements from access_record.disclosure where $1 = any (children) order by at desc, position desc limit 1`,
    [child.id],
  );
  expect(disclosed?.agreements).toBe('newer');
});
