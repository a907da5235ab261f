import { Kind, getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './operation-shape';

export interface OperationCost {
  /** Fields that may be read, at most. */
  readonly cost: number;
  readonly largestPage: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** Rows reckoned with for lists that take no page size. */
const USUAL_LENGTH: Readonly<Record<string, number>> = {
  // A page multiplies where its size is given, so its rows must not multiply again.
  edges: 1,
  assertions: 3,
  withheld: 3,
  // In a generated month of a thousand children an episode holds five clocks, seven in a busy one; one in ten more than that.
  deadlines: 7,
  // And is told of ten times under one protocol, eighteen under another; a child has eleven to fifteen things to be done.
  notifications: 18,
  prompts: 15,
  // Nobody meets about each of a child's missing episodes.
  meetings: 5,
  // Held once, by the word of one agency or two.
  'Meeting.held': 2,
  missingEpisodes: 10,
  chronology: 30,
  snapshot: 100,
  // One child is watched, however much is asked of them.
  'JointPictureFrame.snapshot': 1,
  // One of each agency that wrote it; what is said of them is short.
  'MeetingAction.versions': 2,
};
const OTHER_LISTS = 10;
/** A row of another subgraph costs a reading beyond its fields. */
const HOP = 3;

/** What an operation may cost with these variables: every field once for each row that it can stand in. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): OperationCost {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  let largestPage = 0;

  const ofSet = (set: SelectionSetNode, type: GraphQLObjectType): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + ofSet(selection.selectionSet, type);
      return sum + ofFragment(selection.name.value, type);
    }, 0);

  const ofFragment = (name: string, type: GraphQLObjectType): number => {
    const cost = known.get(name);
    if (cost !== undefined) return cost;
    // Stands while the fragment is being reckoned; one that spreads itself never passes validation.
    known.set(name, 0);
    const definition = fragments.get(name);
    known.set(name, definition === undefined ? 0 : ofSet(definition.selectionSet, type));
    return known.get(name) ?? 0;
  };

  const ofField = (node: FieldNode, parent: GraphQLObjectType): number => {
    const field = parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isObjectType(type)) return 1;
    const page = pageSize(node, field, variables);
    largestPage = Math.max(largestPage, page ?? 0);
    const inner = ofSet(node.selectionSet, type) + (isEntity(type) ? HOP : 0);
    return 1 + Math.max(page ?? listLength(field, parent), 1) * inner;
  };

  const root = schema.getRootType(operation.operation);
  return { cost: root ? ofSet(operation.selectionSet, root) : 0, largestPage };
}

/** Null for a list without a page size, and for one that has none unless it is asked for. */
function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Variables,
): number | null {
  const declared = field.args.find(({ name }) => name === 'first');
  if (declared === undefined) return null;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given?.kind === Kind.INT) return Number(given.value);
  const held = given?.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
  if (typeof held === 'number') return held;
  return typeof declared.defaultValue === 'number' ? declared.defaultValue : null;
}

function listLength({ name, type }: GraphQLField<unknown, unknown>, parent: GraphQLObjectType): number {
  if (!isListType(getNullableType(type))) return 1;
  return USUAL_LENGTH[`${parent.name}.${name}`] ?? USUAL_LENGTH[name] ?? OTHER_LISTS;
}

function isEntity(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getFields()['id'] !== undefined && !type.name.endsWith('Frame');
}
