import type { ExecutionResult } from 'graphql';
import type { Subgraph } from '../../subgraphs/kit/build-subgraph';
import type { GatewayRequest } from './executor-port';

/** What both engines are made of: one supergraph, and the schemas that answer its plans in this process. */
export interface EngineParts {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
}

/** May reject, and may let a cause through in its errors: masking is done once, around it. */
export type RunOperation = (request: GatewayRequest) => Promise<ExecutionResult>;
