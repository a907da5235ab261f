import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { toldExtensions } from './error-codes';
import { faultOf } from './fault';
import type { Fault, OnFault } from './fault';

const LONGEST_MESSAGE = 200;

/** Kept beside the error, never in it: whatever is in an error may be sent. */
const behind = new WeakMap<GraphQLError, Fault>();

export function internalError(fault: Fault): GraphQLError {
  const error = new GraphQLError('Something went wrong here. Nothing is shown.', {
    extensions: { code: 'INTERNAL' },
  });
  behind.set(error, fault);
  return error;
}

/** What an INTERNAL error stands for, so that a log line can join it to the request it failed. */
export function faultBehind(error: GraphQLError): Fault | null {
  return behind.get(error) ?? null;
}

/** An error as a client may see it: expected ones by their code and words, all others as INTERNAL. */
export function maskError(error: unknown, onFault: OnFault): GraphQLError {
  const extensions = error instanceof GraphQLError ? toldExtensions(error.extensions) : null;
  if (!(error instanceof GraphQLError) || extensions === null) {
    const fault = faultOf(causeOf(error));
    onFault(fault);
    return internalError(fault);
  }
  const message = error.message.slice(0, LONGEST_MESSAGE);
  return new GraphQLError(message, { path: error.path, extensions: { ...extensions } });
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
