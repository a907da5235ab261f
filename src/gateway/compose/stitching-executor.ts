import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import type { ExecutionRequest, Executor } from '@graphql-tools/utils';
import { execute } from 'graphql';
import { interpreted } from './compiled-operations';
import type { RunSubgraph } from './compiled-operations';
import { runsOf } from './engine';
import type { EngineParts, RunOperation } from './engine';

/** Runs everywhere that Node runs, at several times the cost. Also what the planner's answers are compared with. */
export function stitchingEngine(parts: EngineParts): RunOperation {
  const { supergraphSdl } = parts;
  const runs = runsOf(parts, interpreted);
  const schema = getStitchedSchemaFromSupergraphSdl({
    supergraphSdl,
    onSubschemaConfig: (subschema) => {
      // The stitcher speaks of subgraphs by their names in the join enum, which are upper case.
      const run = runs.get(subschema.name.toLowerCase());
      if (run === undefined) throw new Error('the supergraph names a subgraph that is not here');
      const executor = ({ document, variables, context }: ExecutionRequest): ReturnType<RunSubgraph> =>
        run({ document, variables: variables ?? {}, context });
      subschema.executor = executor as Executor;
    },
  });
  return async ({ document, variables, operationName, context }) =>
    execute({ schema, document, variableValues: variables, operationName, contextValue: context });
}
