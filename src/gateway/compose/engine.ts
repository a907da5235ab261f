import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Subgraph } from '../../subgraphs/kit/build-subgraph';
import type { RunSubgraph } from './compiled-operations';
import type { GatewayRequest } from './executor-port';
import { counted } from './local-work';

/** What both engines are made of: one supergraph, and the schemas that answer its plans in this process. */
export interface EngineParts {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  /** Those that agencies answer for, by name. */
  readonly outside?: ReadonlyMap<string, RunSubgraph>;
}

/** Who answers for each subgraph a plan may name. */
export function runsOf(
  { subgraphs, outside = new Map() }: EngineParts,
  runHere: (schema: GraphQLSchema) => RunSubgraph,
): ReadonlyMap<string, RunSubgraph> {
  const here = subgraphs.map(({ name, schema }): [string, RunSubgraph] => [name, counted(runHere(schema))]);
  return new Map([...here, ...outside]);
}

/** May reject, and may let a cause through in its errors: masking is done once, around it. */
export type RunOperation = (request: GatewayRequest) => Promise<ExecutionResult>;
