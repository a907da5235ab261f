import { parse } from 'graphql';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { createLiveRequest, createOperationContext } from '../../../src/subgraphs/kit/operation-context';
import { anExecutor } from '../../support/gateway/an-executor';
import { missingEpisodeView } from '../../support/gateway/invented-views';
import { aSmallWorld, smallSession } from '../../support/gateway/small-reading';
import type { SmallWorld } from '../../support/gateway/small-reading';

const TWIN = parse(`query ($filter: MissingEpisodeFilter, $ids: [ID!]) {
  missingEpisodesLive(filter: $filter, ids: $ids) {
    event id complete
    picture { ...Row }
    snapshot { ...Row }
  }
}
fragment Row on MissingEpisode { id status child { id provisional withheld { ask } } withheld { category } }`);

let planner: GatewayExecutor;
let stitching: GatewayExecutor;

beforeAll(async () => {
  planner = await anExecutor('planner');
  stitching = await anExecutor('stitching');
});

async function wake(variables: Readonly<Record<string, unknown>>, world: SmallWorld = aSmallWorld()) {
  const answers = [];
  for (const executor of [stitching, planner, planner]) {
    const live = createLiveRequest();
    const context = createOperationContext({ viewer: null, session: smallSession(world), live });
    const result = await executor.execute({ document: TWIN, variables, operationName: null, context });
    answers.push({ text: JSON.stringify(result), live });
  }
  const [oracle, ...others] = answers as [(typeof answers)[0], ...typeof answers];
  for (const other of others) expect(other).toEqual(oracle);
  return { frames: JSON.parse(oracle.text).data.missingEpisodesLive, live: oracle.live };
}

it('starts with one snapshot of all in view, and notes each row with its child', async () => {
  const { frames, live } = await wake({ filter: { open: true } });

  expect(frames).toHaveLength(1);
  expect(frames[0]).toMatchObject({ event: 'SNAPSHOT', id: null, picture: null, complete: true });
  expect(frames[0].snapshot.map(({ id }: { id: string }) => id)).toEqual(['m_1', 'm_2', 'm_4', 'm_5']);
  expect([...live.inView]).toEqual([
    ['m_1', { childId: 'c_2', version: 1 }],
    ['m_2', { childId: 'c_3', version: 2 }],
    ['m_4', { childId: 'c_2', version: 4 }],
    ['m_5', { childId: 'c_3', version: 5 }],
  ]);
});

it('tells of rows in the order asked: as they are, or gone when unknown or outside the filter', async () => {
  const { frames, live } = await wake({ filter: { open: true }, ids: ['m_5', 'm_nobody', 'm_3', 'm_1'] });

  expect(frames.map(({ event, id }: { event: string; id: string }) => [event, id])).toEqual([
    ['UPSERT', 'm_5'],
    ['LEFT', 'm_nobody'],
    ['LEFT', 'm_3'],
    ['UPSERT', 'm_1'],
  ]);
  expect([...live.inView.keys()]).toEqual(['m_5', 'm_1']);
  expect([...live.left]).toEqual(['m_nobody', 'm_3']);
});

it('lets a row leave when its risk is withheld from whoever filters by risk', async () => {
  const hidden = { kind: 'withheld', category: 'risk-and-intelligence', ask: 'pf:99' } as const;
  const world = {
    ...aSmallWorld(),
    missingEpisodes: [missingEpisodeView(1), missingEpisodeView(2, { risk: hidden })],
  };

  const { frames } = await wake({ filter: { riskLevels: ['HIGH'] }, ids: ['m_1', 'm_2'] }, world);

  expect(frames.map(({ event }: { event: string }) => event)).toEqual(['UPSERT', 'LEFT']);
});

it('says that a snapshot is not complete when more than a thousand rows are in view', async () => {
  const many = Array.from({ length: 1_001 }, (_, n) => missingEpisodeView(n * 4 + 1));

  const { frames } = await wake({}, { ...aSmallWorld(), missingEpisodes: many });

  expect(frames[0].snapshot).toHaveLength(1_000);
  expect(frames[0].complete).toBe(false);
});

it('shows a row whose child cannot be told of, with nothing but its id', async () => {
  const { frames } = await wake({ ids: ['m_1'] }, { ...aSmallWorld(), children: [] });

  expect(frames[0].picture).toMatchObject({
    id: 'm_1',
    child: { id: 'c_2', provisional: null, withheld: [] },
  });
});
