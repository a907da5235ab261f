import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { isAllowedCode } from './error-codes';
import { faultOf } from './fault';
import type { OnFault } from './fault';

const LONGEST_MESSAGE = 200;

export function internalError(): GraphQLError {
  return new GraphQLError('Something went wrong here. Nothing is shown.', {
    extensions: { code: 'INTERNAL' },
  });
}

/** An error as a client may see it: expected ones by their code and words, all others as INTERNAL. */
export function maskError(error: unknown, onFault: OnFault): GraphQLError {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (!(error instanceof GraphQLError) || !isAllowedCode(code)) {
    onFault(faultOf(causeOf(error)));
    return internalError();
  }
  const message = error.message.slice(0, LONGEST_MESSAGE);
  return new GraphQLError(message, { path: error.path, extensions: { code } });
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/**
 * Masks every error of a result. In-process subgraphs share one database reading, so a fault in any of them leaves
 * the whole answer in doubt: it fails whole. Errors that were expected null their own field only.
 */
export function maskResult(result: ExecutionResult, onFault: OnFault): ExecutionResult {
  if (result.errors === undefined || result.errors.length === 0) return { data: result.data ?? null };
  const errors = result.errors.map((error) => maskError(error, onFault));
  const fault = errors.find((error) => error.extensions['code'] === 'INTERNAL');
  if (fault !== undefined) return { data: null, errors: [fault] };
  return { data: result.data ?? null, errors };
}
