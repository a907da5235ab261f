import { parse, type DocumentNode } from 'graphql';
import { BOARD_SUBSCRIPTION } from '../../../src/board/operations';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { createLiveRequest, createOperationContext } from '../../../src/subgraphs/kit/operation-context';
import { anExecutor } from '../../support/gateway/an-edge';
import { aSmallWorld, smallSession, type SmallWorld } from '../../support/gateway/small-reading';

/** One row's frame, as the subscription's own selection shows it, out of memory: no database, no access, no record. */
export interface PictureSource {
  readonly executor: GatewayExecutor;
  frameOf(event: number): Promise<unknown>;
}

const TWIN: DocumentNode = parse(
  BOARD_SUBSCRIPTION.replace('subscription LiveBoard', 'query LiveBoard($ids: [ID!])').replace(
    'missingEpisodes(filter: { open: true })',
    'missingEpisodesLive(filter: { open: true }, ids: $ids)',
  ),
);

/** The same rows through the given engine; each call is one execution. */
export async function pictureSource(engine: GatewayExecutor['engine']): Promise<PictureSource> {
  const executor = await anExecutor(engine);
  const worlds = [worldAt(0), worldAt(1)] as const;
  return {
    executor,
    frameOf: async (event) => {
      const session = smallSession(worlds[event % 2 === 0 ? 0 : 1]);
      const context = createOperationContext({ viewer: null, session, live: createLiveRequest() });
      const variables = { ids: ['m_1'] };
      const { data } = await executor.execute({ document: TWIN, variables, operationName: null, context });
      return (data?.['missingEpisodesLive'] as readonly unknown[] | undefined)?.[0];
    },
  };
}

/** The row changes with every event, so that no frame repeats the one before. */
function worldAt(event: number): SmallWorld {
  const world = aSmallWorld();
  const statuses = ['missing', 'reported'] as const;
  return {
    ...world,
    missingEpisodes: world.missingEpisodes.map((row) => ({ ...row, status: statuses[event] ?? 'missing' })),
  };
}
