import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { OperationTypeNode, buildASTSchema, getOperationAST, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { isAsyncIterable } from '@graphql-tools/utils';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { compiledOnReuse } from './compiled-operations';
import type { RunSubgraph } from './compiled-operations';
import { runsOf } from './engine';
import type { EngineParts, RunOperation } from './engine';

/**
 * Plans with the native query planner, in this process. Its plans are kept by document object; it has binaries for
 * few platforms, so this may throw, and the caller has another engine.
 */
export async function plannerEngine(parts: EngineParts): Promise<RunOperation> {
  const { supergraphSdl } = parts;
  const runs = runsOf(parts, compiledOnReuse);
  const handler = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute: (name, request) => runSubgraph(runs, name, request),
  });
  const { executor } = handler;
  if (executor === undefined) throw new Error('the planner came without an executor');
  return async ({ document, variables, operationName, context }) => {
    const operation = {
      document,
      variables: { ...variables },
      context,
      operationType: getOperationAST(document, operationName)?.operation ?? OperationTypeNode.QUERY,
    };
    const result: unknown = await executor(
      operationName === null ? operation : { ...operation, operationName },
    );
    if (isAsyncIterable(result)) throw new Error('an operation was answered with a stream');
    return result as ExecutionResult;
  };
}

function runSubgraph(
  runs: ReadonlyMap<string, RunSubgraph>,
  name: string,
  request: ExecutionRequest,
): Promise<ExecutionResult> {
  const run = runs.get(name.toLowerCase());
  if (run === undefined) throw new Error('the plan names a subgraph that is not here');
  const { document, variables, context } = request;
  return run({ document, variables: variables ?? {}, context });
}
