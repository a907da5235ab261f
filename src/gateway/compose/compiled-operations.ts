import { execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';

export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The operation's own, handed through engines that do not know it. */
  readonly context: unknown;
}

export type RunSubgraph = (request: SubgraphRequest) => Promise<ExecutionResult>;

/** Compiling pays for itself on the second run, and a stranger's one-off document never gets there. */
const COMPILE_AT_USE = 2;

interface Use {
  count: number;
  compiled: CompiledQuery | 'cannot' | null;
}

/** Runs each document as it is. For documents that are made anew each time, which no compiler could gain from. */
export function interpreted(schema: GraphQLSchema): RunSubgraph {
  return async ({ document, variables, context }) =>
    execute({ schema, document, variableValues: variables, contextValue: context });
}

/**
 * Compiles documents that come back. What is compiled lives exactly as long as its document, and documents live in
 * a bounded cache, so this one is bounded too. A document the compiler cannot take is interpreted.
 */
export function compiledOnReuse(schema: GraphQLSchema): RunSubgraph {
  const uses = new WeakMap<DocumentNode, Use>();
  const interpret = interpreted(schema);
  return async (request) => {
    const use = uses.get(request.document) ?? { count: 0, compiled: null };
    uses.set(request.document, use);
    use.count += 1;
    if (use.compiled === null && use.count >= COMPILE_AT_USE)
      use.compiled = compile(schema, request.document);
    if (use.compiled === null || use.compiled === 'cannot') return interpret(request);
    return use.compiled.query(undefined, request.context, request.variables);
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | 'cannot' {
  try {
    const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
    return isCompiledQuery(compiled) ? compiled : 'cannot';
  } catch {
    return 'cannot';
  }
}
