import { executeSync } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { LiveOperation } from './rewrite-operation';

/** The data of a `reset` as this operation selects it: aliases, fragments and conditions as the client wrote them. */
export function resetData(
  schema: GraphQLSchema,
  operation: LiveOperation,
  variables: Readonly<Record<string, unknown>>,
): string {
  const { data } = executeSync({
    schema,
    document: operation.twin,
    operationName: operation.name ?? null,
    variableValues: { ...variables, [operation.idsVariable]: [] },
    rootValue: { [operation.query]: [{ event: 'RESET' }] },
  });
  const frames = data?.[operation.responseKey];
  const frame: unknown = Array.isArray(frames) ? frames[0] : undefined;
  if (frame === undefined || frame === null) throw new Error('a reset cannot be told in this selection');
  return JSON.stringify({ [operation.responseKey]: frame });
}
