import { Kind, print, separateOperations } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode, VariableDefinitionNode } from 'graphql';
import { digestOf } from './digest';
import { TWIN_IDS_ARGUMENT, TWIN_OF_ROOT } from '../compose/live-roots';
import type { LiveRows, LiveTwin } from '../compose/live-roots';

/** One subscription, rewritten once onto its query twin. Shared by every socket that asked for the same. */
export interface LiveOperation {
  readonly kind: 'operation';
  /** Digest of the normalised text: layout, comments and other operations of the document do not count. */
  readonly hash: string;
  /** As the client wrote it, less other operations. */
  readonly document: DocumentNode;
  /** The twin; always this object, so that plans and compiled queries kept by document are found again. */
  readonly twin: DocumentNode;
  readonly name: string | undefined;
  /** Under which key the client expects the frame. */
  readonly responseKey: string;
  /** The twin's variable that carries ids; never one of the client's own names. */
  readonly idsVariable: string;
  /** The twin's field. */
  readonly query: string;
  /** What the view's rows are. */
  readonly rows: LiveRows;
  readonly variables: readonly VariableDefinitionNode[];
}

export interface OperationRefusal {
  readonly kind: 'refused';
  readonly code: 'BAD_REQUEST' | 'USE_POST';
  readonly reason: string;
}

const refused = (reason: string, code: OperationRefusal['code'] = 'BAD_REQUEST'): OperationRefusal => ({
  kind: 'refused',
  code,
  reason,
});

/** Takes a valid document apart; everything but a single live subscription root is refused. */
export function rewriteOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): LiveOperation | OperationRefusal {
  const operation = chosen(document, operationName);
  if (operation === null) return refused('Name one operation of the document.');
  if (operation.operation === 'mutation') return refused('Send mutations by POST.', 'USE_POST');
  if (operation.operation !== 'subscription') return refused('Only subscriptions are served on this socket.');
  const root = operation.selectionSet.selections[0];
  if (operation.selectionSet.selections.length !== 1 || root?.kind !== Kind.FIELD)
    return refused('A subscription has exactly one root field.');
  if ((root.directives ?? []).length > 0) return refused('A root field takes no directives.');
  const twin = TWIN_OF_ROOT.get(root.name.value);
  if (twin === undefined) return refused('This field is not live.');
  return rewritten(document, operation, root, twin);
}

function chosen(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (name === null || name === undefined || name === '')
    return operations.length === 1 ? operations[0]! : null;
  return operations.find((operation) => operation.name?.value === name) ?? null;
}

function rewritten(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: FieldNode,
  { query, rows }: LiveTwin,
): LiveOperation {
  const name = operation.name?.value;
  const own = separateOperations(document)[name ?? ''] ?? document;
  const variables = operation.variableDefinitions ?? [];
  const idsVariable = freeName(new Set(variables.map((variable) => variable.variable.name.value)));
  const twinOperation: OperationDefinitionNode = {
    ...operation,
    operation: 'query' as OperationDefinitionNode['operation'],
    variableDefinitions: [...variables, idsDefinition(idsVariable)],
    selectionSet: { ...operation.selectionSet, selections: [twinField(root, query, idsVariable)] },
  };
  return {
    kind: 'operation',
    hash: digestOf(print(own)),
    document: own,
    twin: { ...own, definitions: own.definitions.map((node) => (node === operation ? twinOperation : node)) },
    name,
    responseKey: (root.alias ?? root.name).value,
    idsVariable,
    query,
    rows,
    variables,
  };
}

function freeName(taken: ReadonlySet<string>): string {
  let name = 'ids';
  while (taken.has(name)) name += '_';
  return name;
}

function idsDefinition(name: string): VariableDefinitionNode {
  const id = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } } as const;
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.LIST_TYPE, type: { kind: Kind.NON_NULL_TYPE, type: id } },
  };
}

/** The client's response key stays, so that an element of the twin's list is the client's frame as it stands. */
function twinField(root: FieldNode, query: string, idsVariable: string): FieldNode {
  return {
    ...root,
    alias: root.alias ?? { kind: Kind.NAME, value: root.name.value },
    name: { kind: Kind.NAME, value: query },
    arguments: [
      ...(root.arguments ?? []),
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: TWIN_IDS_ARGUMENT },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: idsVariable } },
      },
    ],
  };
}
