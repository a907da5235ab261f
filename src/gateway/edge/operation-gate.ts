import { GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { createDocumentRules } from './document-rules';
import type { DocumentRules } from './document-rules';
import { costOf } from './operation-cost';
import { OPERATION_LIMITS } from './operation-limits';
import type { OperationLimits } from './operation-limits';
import { refusal } from './refusal';
import { recentlyUsed } from './recently-used';

export interface AskedOperation {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AcceptedOperation {
  readonly kind: 'accepted';
  /** The same object each time the same text is asked. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RefusedOperation {
  readonly kind: 'refused';
  readonly errors: readonly GraphQLError[];
}

/** Judges what a client asks, before anything runs. One gate serves HTTP and the socket, so neither is the easier way in. */
export interface OperationGate {
  readonly rules: DocumentRules;
  validateOperation(asked: AskedOperation): AcceptedOperation | RefusedOperation;
  /** As the last step of `validateOperation`, for whoever has parsed and validated already. */
  validateVariables(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): readonly GraphQLError[];
}

/** Texts remembered. Plans and compiled queries live as long as their document does here. */
const MOST_TEXTS = 1_000;
/** In characters. A longer text is judged each time, so that what is remembered stays small. */
const LONGEST_TEXT = 8_000;

type Judged = DocumentNode | RefusedOperation;

export interface GateOptions {
  /** The gateway's whole schema. */
  readonly schema: GraphQLSchema;
  /** Whether clients may ask about the schema. */
  readonly introspection: boolean;
}

/** The gate with the limits of this release. */
export function createGate({ schema, introspection }: GateOptions): OperationGate {
  return createOperationGate(
    createDocumentRules({ schema, introspection, limits: OPERATION_LIMITS }),
    OPERATION_LIMITS,
  );
}

export function createOperationGate(rules: DocumentRules, limits: OperationLimits): OperationGate {
  const judged = recentlyUsed<Judged>(MOST_TEXTS);
  const judge = (text: string): Judged =>
    text.length > LONGEST_TEXT ? judgeAnew(rules, text) : judged(text, () => judgeAnew(rules, text));

  const validateVariables: OperationGate['validateVariables'] = (document, operation, variables) => {
    const { errors = [] } = getVariableValues(rules.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    });
    if (errors[0] !== undefined) return [refusal('BAD_USER_INPUT', wrongVariable(errors[0].message))];
    const { cost, largestPage } = costOf(rules.schema, document, operation, variables);
    if (largestPage > limits.maxPageSize) {
      return [refusal('LIMIT_EXCEEDED', `A page holds at most ${limits.maxPageSize} rows.`)];
    }
    return cost > limits.maxCost
      ? [refusal('LIMIT_EXCEEDED', 'The operation asks for too much at once.')]
      : [];
  };

  return {
    rules,
    validateVariables,
    validateOperation({ text, operationName, variables }) {
      const document = judge(text);
      if (document.kind === 'refused') return document;
      const operation = getOperationAST(document, operationName);
      if (!operation)
        return refuse(refusal('OPERATION_RESOLUTION_FAILURE', 'Name one operation of the document.'));
      const errors = validateVariables(document, operation, variables);
      if (errors.length > 0) return { kind: 'refused', errors };
      return { kind: 'accepted', document, operation, operationName, variables };
    },
  };
}

/** Says which variable, and never what was in it. */
function wrongVariable(message: string): string {
  const name = /^Variable "(\$\w{1,60})"/.exec(message)?.[1] ?? 'A variable';
  return `${name} does not have a value of its type.`;
}

function refuse(error: GraphQLError): RefusedOperation {
  return { kind: 'refused', errors: [error] };
}

function judgeAnew(rules: DocumentRules, text: string): Judged {
  try {
    const document = rules.parse(text);
    const errors = rules.validate(document);
    return errors.length === 0 ? document : { kind: 'refused', errors };
  } catch (error) {
    if (error instanceof GraphQLError) return refuse(error);
    throw error;
  }
}
