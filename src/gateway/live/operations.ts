import { GraphQLError, getVariableValues } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { AskedOperation, OperationGate } from '../edge/operation-gate';
import { refusal } from '../edge/refusal';
import { recentlyUsed } from '../edge/recently-used';
import { rewriteOperation } from './rewrite-operation';
import type { LiveOperation, OperationRefusal } from './rewrite-operation';

/** Operations remembered; unbounded documents would be unbounded plans. */
const MOST_OPERATIONS = 500;

export interface ReadOperation {
  readonly kind: 'read';
  readonly operation: LiveOperation;
  /** With defaults, and nothing that the operation does not declare. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Reads what clients ask, through the same gate as over HTTP. Equal operations give equal objects, however they are
 * laid out, so that plans and compiled queries kept by document are found again.
 */
export class Operations {
  private readonly rewritten = new WeakMap<DocumentNode, Map<string, LiveOperation | OperationRefusal>>();
  private readonly byHash = recentlyUsed<LiveOperation>(MOST_OPERATIONS);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly gate: Pick<OperationGate, 'validateOperation'>,
  ) {}

  read(asked: AskedOperation): ReadOperation | readonly GraphQLError[] {
    const accepted = this.gate.validateOperation(asked);
    if (accepted.kind === 'refused') return accepted.errors;
    const operation = this.rewrite(accepted.document, asked.operationName);
    if (operation.kind === 'refused') return [refusal(operation.code, operation.reason)];
    const { coerced, errors } = getVariableValues(this.schema, operation.variables, asked.variables);
    if (coerced === undefined) return errors ?? [];
    return { kind: 'read', operation, variables: coerced };
  }

  private rewrite(document: DocumentNode, name: string | null): LiveOperation | OperationRefusal {
    const known = this.rewritten.get(document) ?? new Map<string, LiveOperation | OperationRefusal>();
    this.rewritten.set(document, known);
    const before = known.get(name ?? '');
    if (before !== undefined) return before;
    const fresh = rewriteOperation(document, name);
    const shared = fresh.kind === 'refused' ? fresh : this.byHash(fresh.hash, () => fresh);
    known.set(name ?? '', shared);
    return shared;
  }
}

export function badRequest(reason: string): GraphQLError {
  return new GraphQLError(reason, { extensions: { code: 'BAD_REQUEST' } });
}
