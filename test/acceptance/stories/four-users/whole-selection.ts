import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { SUPERGRAPH_FILE, committed } from '../../../../src/gateway/compose/schema-files';
import { publicSchema } from '../../../../src/gateway/compose/public-schema';
import { createGate } from '../../../../src/gateway/edge/operation-gate';
import type { Asked } from './installation';

const DEEPEST = 9;
const schema = publicSchema(committed(process.cwd(), SUPERGRAPH_FILE) ?? '');
const gate = createGate({ schema, introspection: false });

/** The way to one field, from a type on. */
type Path = readonly string[];

/**
 * Every field there is of a type, of what it leads to, and so on, never through one type twice, asked for in as few
 * operations as the gate lets through: a field added to the schema is looked at from its first day. `without` names
 * types that operations of their own ask for.
 */
export function inWhole(
  type: string,
  without: readonly string[],
  asked: (selection: string) => Asked,
): readonly Asked[] {
  return inPortions(pathsOf(objectType(schema, type), [type], without), asked);
}

/** Halves what the gate refuses; what it refuses of a single field nobody could ask for at all. */
function inPortions(paths: readonly Path[], asked: (selection: string) => Asked): readonly Asked[] {
  const whole = asked(selectionOf(paths));
  if (isLetThrough(whole)) return [whole];
  if (paths.length < 2) throw new Error(`nobody can ask for ${String(paths[0]?.join('.'))}`);
  const half = Math.ceil(paths.length / 2);
  return [...inPortions(paths.slice(0, half), asked), ...inPortions(paths.slice(half), asked)];
}

function isLetThrough({ query, variables = {} }: Asked): boolean {
  return gate.validateOperation({ text: query, operationName: null, variables }).kind === 'accepted';
}

function objectType({ getType }: GraphQLSchema, name: string): GraphQLObjectType {
  const type = getType.call(schema, name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

function pathsOf(
  type: GraphQLObjectType,
  through: readonly string[],
  without: readonly string[],
): readonly Path[] {
  return Object.values(type.getFields()).flatMap((field): readonly Path[] => {
    const named = getNamedType(field.type);
    if (!isObjectType(named)) return [[field.name]];
    if ([...through, ...without].includes(named.name) || through.length > DEEPEST) return [];
    return pathsOf(named, [...through, named.name], without).map((path) => [field.name, ...path]);
  });
}

function selectionOf(paths: readonly Path[]): string {
  const inner = new Map<string, Path[]>();
  for (const [first, ...rest] of paths)
    if (first !== undefined) inner.set(first, [...(inner.get(first) ?? []), rest]);
  const fields = [...inner].map(([name, rests]) => {
    const further = rests.filter((rest) => rest.length > 0);
    return further.length === 0 ? name : `${name} ${selectionOf(further)}`;
  });
  return `{ ${fields.join(' ')} }`;
}
