import { createExecutor } from '../../../src/gateway/compose/create-executor';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import type { OnFault } from '../../../src/gateway/compose/fault';
import { SUPERGRAPH_FILE, committed } from '../../../src/gateway/compose/schema-files';
import { ownSubgraphs } from '../../../src/gateway/compose/subgraphs';

/** An executor over the committed supergraph, as a hub has it. */
export function anExecutor(
  engine: GatewayExecutor['engine'] = 'planner',
  onFault: OnFault = () => undefined,
): Promise<GatewayExecutor> {
  const supergraphSdl = committed(process.cwd(), SUPERGRAPH_FILE);
  if (supergraphSdl === null) throw new Error('the supergraph is not committed');
  return createExecutor({ subgraphs: ownSubgraphs(), supergraphSdl, engine, onFault });
}
