import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, execute, parse } from 'graphql';
import type { ExecutionResult, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { OperationContext } from '../../subgraphs/kit/operation-context';
import type { RunSubgraph } from '../compose/compiled-operations';
import type { Contribution } from './contribution';
import type { WantedField } from './told-fields';

interface ChildReference {
  readonly id: string;
}

/**
 * Answers an engine's plans for an agency's subgraph in this process: the plan is run here on the contract, and only
 * the values of contributed fields come from outside. So no text of a plan, with a client's aliases in it, leaves.
 */
export function outsideSubgraph(
  { sdl, fields }: Contribution,
  tell: (wanted: WantedField, context: OperationContext) => Promise<unknown>,
): RunSubgraph {
  const resolverOf = (field: string): GraphQLFieldResolver<ChildReference, OperationContext> => {
    return ({ id }, _arguments, context) => tell({ childId: id, field }, context);
  };
  const resolvers = Object.fromEntries([...fields.keys()].map((field) => [field, resolverOf(field)]));
  const reference = { __resolveReference: ({ id }: ChildReference) => ({ __typename: 'Child', id }) };
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: { Child: { ...resolvers, ...reference } } },
  ]);
  const told = new WeakSet<object>();
  return async (request) => once(await runHere(schema, request), request.context, told);
}

function runHere(
  schema: GraphQLSchema,
  { document, variables, context }: Parameters<RunSubgraph>[0],
): Promise<ExecutionResult> {
  return Promise.resolve(execute({ schema, document, variableValues: variables, contextValue: context }));
}

/**
 * However many fields are missing, an operation is told once that the agency is away. Anything else that went wrong
 * is this hub's own and stands.
 */
function once(result: ExecutionResult, context: unknown, told: WeakSet<object>): ExecutionResult {
  const { errors = [] } = result;
  const own = errors.filter((error) => !isAway(error));
  const away = errors.find(isAway);
  if (away === undefined) return result;
  const known = typeof context === 'object' && context !== null && told.has(context);
  if (typeof context === 'object' && context !== null) told.add(context);
  const said = known ? [] : [new GraphQLError(away.message, { extensions: away.extensions })];
  const left = [...own, ...said];
  return { data: result.data ?? null, ...(left.length > 0 && { errors: left }) };
}

function isAway({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'UNAVAILABLE';
}
