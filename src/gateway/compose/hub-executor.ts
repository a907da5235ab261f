import { composeSupergraph } from './compose-supergraph';
import { createExecutor } from './create-executor';
import type { GatewayExecutor } from './executor-port';
import type { OnFault } from './fault';
import { ownSubgraphs } from './subgraphs';

export interface HubExecutorOptions {
  readonly engine?: GatewayExecutor['engine'];
  readonly onFault: OnFault;
}

/**
 * The executor of a hub with its own subgraphs in this process. Composed at the start from what the code publishes;
 * that this is also what is committed is checked before a release, not at every start.
 */
export function createHubExecutor({ engine, onFault }: HubExecutorOptions): Promise<GatewayExecutor> {
  const subgraphs = ownSubgraphs();
  const composition = composeSupergraph(subgraphs);
  if (composition.kind === 'refused') {
    throw new Error(`subgraphs do not compose:\n${composition.reasons.join('\n')}`);
  }
  const { supergraphSdl } = composition;
  return createExecutor({ subgraphs, supergraphSdl, onFault, ...(engine && { engine }) });
}
