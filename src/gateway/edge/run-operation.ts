import { execute } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { GraphQLError, Kind } from 'graphql';
import type { GatewayExecutor } from '../compose/executor-port';
import { faultBehind } from '../compose/mask-errors';
import type { Logger } from '../../platform/logger';
import { isSchemaField } from './document-rules';
import type { EdgeOperation } from './edge-operation';
import { outcomeInDoubt } from './outcome-in-doubt';
import { refusal } from './refusal';

export interface RunParts {
  readonly executor: Pick<GatewayExecutor, 'execute'>;
  /** What clients know; asks about the schema are answered from it. */
  readonly schema: GraphQLSchema;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** Runs an admitted operation within its time, and gives what went wrong inside the request's id. */
export async function runOperation(edge: EdgeOperation, parts: RunParts): Promise<ExecutionResult> {
  if (asksForSchema(edge))
    return execute({ schema: parts.schema, document: edge.accepted.document, ...named(edge) });
  edge.progress.executed = true;
  const result = await within(parts.timeoutMs, execution(edge, parts), outcomeInDoubt(edge));
  return {
    ...result,
    ...(result.errors && { errors: result.errors.map((error) => withId(error, edge, parts.logger)) }),
  };
}

function execution({ accepted, context }: EdgeOperation, { executor }: RunParts): Promise<ExecutionResult> {
  const { document, variables, operationName } = accepted;
  return executor.execute({ document, variables, operationName, context });
}

function named({ accepted }: EdgeOperation) {
  return { variableValues: accepted.variables, operationName: accepted.operationName };
}

function asksForSchema({ accepted }: EdgeOperation): boolean {
  return accepted.operation.selectionSet.selections.some(
    (each) => each.kind === Kind.FIELD && isSchemaField(each.name.value),
  );
}

/** Whoever takes too long is answered without waiting; the session is closed after, which ends what still runs. */
async function within(
  ms: number,
  running: Promise<ExecutionResult>,
  after: string,
): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ExecutionResult>((resolve) => {
    const errors = [refusal('TIMEOUT', `This took too long and was given up. ${after}`)];
    timer = setTimeout(() => resolve({ data: null, errors }), ms);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

function withId(error: GraphQLError, edge: EdgeOperation, logger: Logger): GraphQLError {
  const { requestId, progress } = edge;
  if (error.extensions['code'] !== 'INTERNAL') return error;
  progress.failed = true;
  const fault = faultBehind(error);
  const cause = { errorName: fault?.name, errorCode: fault?.code };
  logger.error({ request: requestId, code: 'INTERNAL', ...cause }, 'an operation failed');
  const message = `Something went wrong here. ${outcomeInDoubt(edge)}`;
  return new GraphQLError(message, { extensions: { code: 'INTERNAL', requestId } });
}
