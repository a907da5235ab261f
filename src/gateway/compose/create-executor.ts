import { publicSchema } from './public-schema';
import type { EngineParts, RunOperation } from './engine';
import type { GatewayExecutor } from './executor-port';
import { faultOf } from './fault';
import type { OnFault } from './fault';
import { internalError, maskResult } from './mask-errors';
import { plannerEngine } from './planner-executor';
import { stitchingEngine } from './stitching-executor';

export interface ExecutorOptions extends EngineParts {
  /** `planner` unless its native part does not load; then, or when asked for, `stitching`. */
  readonly engine?: GatewayExecutor['engine'];
  readonly onFault: OnFault;
  /** How the planner is loaded: it is native, and may not be there. */
  readonly loadPlanner?: (parts: EngineParts) => Promise<RunOperation>;
}

export async function createExecutor(options: ExecutorOptions): Promise<GatewayExecutor> {
  const { supergraphSdl, onFault } = options;
  const { run, used } = await engineFor(options);
  return {
    engine: used,
    schema: publicSchema(supergraphSdl),
    supergraphSdl,
    execute: async (request) => {
      try {
        return maskResult(await run(request), onFault);
      } catch (error) {
        const fault = faultOf(error);
        onFault(fault);
        return { data: null, errors: [internalError(fault)] };
      }
    },
  };
}

interface Engine {
  readonly used: GatewayExecutor['engine'];
  readonly run: RunOperation;
}

async function engineFor(options: ExecutorOptions): Promise<Engine> {
  const { engine = 'planner', loadPlanner = plannerEngine, onFault } = options;
  if (engine === 'stitching') return { used: 'stitching', run: stitchingEngine(options) };
  try {
    return { used: 'planner', run: await loadPlanner(options) };
  } catch (error) {
    onFault(faultOf(error));
    return { used: 'stitching', run: stitchingEngine(options) };
  }
}
