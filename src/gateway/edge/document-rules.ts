import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { clientSchema } from './client-schema';
import type { OperationLimits } from './operation-limits';
import { rootFieldsOf, shapeOf } from './operation-shape';
import { refusal } from './refusal';

export interface DocumentRulesOptions {
  /** The gateway's whole schema. */
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly introspection: boolean;
}

/** What can be said of a document before its variables are known. */
export interface DocumentRules {
  readonly schema: GraphQLSchema;
  /** Throws a GraphQLError for what cannot be parsed, or is too long to try. */
  parse(text: string): DocumentNode;
  /** At most three errors; none means the document may be asked. */
  validate(document: DocumentNode): readonly GraphQLError[];
}

const MOST_ERRORS = 3;

export function createDocumentRules({ schema, limits, introspection }: DocumentRulesOptions): DocumentRules {
  const known = clientSchema(schema);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  return {
    schema: known,
    parse: (text) => parseWithin(text, limits.maxTokens),
    validate(document) {
      const excess = excessOf(document, limits);
      if (excess !== null) return [refusal('LIMIT_EXCEEDED', excess)];
      const errors = validate(known, document, rules, { maxErrors: MOST_ERRORS });
      const told = errors
        .slice(0, MOST_ERRORS)
        .map(({ message }) => refusal('GRAPHQL_VALIDATION_FAILED', message));
      return told.length === 0 ? [...mixed(document), ...manyChanges(document), ...misnamed(document)] : told;
    },
  };
}

function parseWithin(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens, noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens. Parsing aborted')) {
      throw refusal('LIMIT_EXCEEDED', `A document holds at most ${maxTokens} tokens.`);
    }
    const place = error.locations?.[0];
    throw refusal(
      'GRAPHQL_PARSE_FAILED',
      `Syntax error${place ? ` at line ${place.line}, column ${place.column}` : ''}.`,
    );
  }
}

/** What the document has too much of, in words; looked for before validation, which would take long over it. */
function excessOf(document: DocumentNode, limits: OperationLimits): string | null {
  if (document.definitions.length > limits.maxDefinitions)
    return tooMany(limits.maxDefinitions, 'definitions');
  const shape = shapeOf(document);
  const bounds: readonly (readonly [number, number, string])[] = [
    [shape.depth, limits.maxDepth, 'levels'],
    [shape.aliases, limits.maxAliases, 'aliases'],
    [shape.rootFields, limits.maxRootFields, 'root fields'],
    [shape.directives, limits.maxDirectives, 'directives'],
    [shape.width, limits.maxWidth, 'selections in one place'],
    [shape.variables, limits.maxVariables, 'variables'],
  ];
  const broken = bounds.find(([found, most]) => found > most);
  return broken === undefined ? null : tooMany(broken[1], broken[2]);
}

function tooMany(most: number, what: string): string {
  return `An operation has at most ${most} ${what}.`;
}

/** The schema is told by the edge itself and children by the subgraphs, so one operation asks for one or the other. */
function mixed(document: DocumentNode): readonly GraphQLError[] {
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const names = node.selectionSet.selections.map((each) =>
      each.kind === Kind.FIELD ? each.name.value : '',
    );
    if (names.some(isSchemaField) && !names.every((name) => name.startsWith('__'))) {
      return [refusal('BAD_REQUEST', 'Ask for the schema in an operation of its own.')];
    }
  }
  return [];
}

/** Each change is a transaction of its own and is answered by itself, so one operation makes one. */
function manyChanges(document: DocumentNode): readonly GraphQLError[] {
  const many = document.definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      node.operation === OperationTypeNode.MUTATION &&
      rootFieldsOf(document, node) !== 1,
  );
  return many ? [refusal('BAD_REQUEST', 'A mutation has exactly one root field.')] : [];
}

/** An object with a field of one of these names is taken for a promise, or for another object, on its way here. */
const NO_NAMES_FOR_FIELDS: readonly string[] = ['then', '__proto__'];

function misnamed(document: DocumentNode): readonly GraphQLError[] {
  const found = new Set<string>();
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined && NO_NAMES_FOR_FIELDS.includes(alias.value)) found.add(alias.value);
    },
  });
  return [...found].map((name) => refusal('BAD_REQUEST', `Give a field another alias than ${name}.`));
}

/** Whether a root field asks about the schema rather than through it. */
export function isSchemaField(name: string): boolean {
  return name === '__schema' || name === '__type';
}
