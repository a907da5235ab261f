import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { OperationContext } from '../../subgraphs/kit/operation-context';

/** One operation, already parsed, validated and within limits. */
export interface GatewayRequest {
  /** Plans and compiled queries are kept by the identity of this object, so pass the same one for the same text. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  readonly context: OperationContext;
}

/**
 * Runs queries over the composed supergraph. Never rejects for what a client asked: errors come back in the result,
 * each with an allowed code and nothing of its cause.
 */
export interface GatewayExecutor {
  readonly engine: 'planner' | 'stitching';
  /** What clients see; entity plumbing is not in it. */
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  execute(request: GatewayRequest): Promise<ExecutionResult>;
}
