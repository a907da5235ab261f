import { Kind } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** Sizes of the largest operation of a document, fragments counted wherever they are spread. */
export interface OperationShape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** The most selections side by side in one place: comparing them pair by pair is what validation spends most on. */
  readonly width: number;
  readonly rootFields: number;
  readonly variables: number;
}

type Sizes = Omit<OperationShape, 'rootFields' | 'variables'>;

const NOTHING: Sizes = { depth: 0, aliases: 0, directives: 0, width: 0 };

/**
 * Measures before validating, as some validation rules grow faster than the document. Each fragment is measured
 * once; one that spreads itself counts as nothing here and is refused by validation.
 */
export function shapeOf(document: DocumentNode): OperationShape {
  const measure = measurer(document);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations
    .map(({ selectionSet, directives, variableDefinitions }) => ({
      ...measure.set(selectionSet, directives?.length ?? 0),
      rootFields: measure.fieldsAt(selectionSet),
      variables: variableDefinitions?.length ?? 0,
    }))
    .reduce(largest, { ...NOTHING, rootFields: 0, variables: 0 });
}

/** Root fields of one operation, those of fragments counted wherever they are spread. */
export function rootFieldsOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  return measurer(document).fieldsAt(selectionSet);
}

function largest(a: OperationShape, b: OperationShape): OperationShape {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    width: Math.max(a.width, b.width),
    rootFields: Math.max(a.rootFields, b.rootFields),
    variables: Math.max(a.variables, b.variables),
  };
}

interface Measurer {
  set(set: SelectionSetNode, directives: number): Sizes;
  fieldsAt(set: SelectionSetNode): number;
}

function measurer(document: DocumentNode): Measurer {
  const fragments = fragmentsOf(document);
  const sizes = new Map<string, Sizes>();
  const counts = new Map<string, number>();

  const set = (node: SelectionSetNode, directives: number): Sizes =>
    node.selections.reduce((sum, selection) => together(sum, selected(selection)), {
      ...NOTHING,
      directives,
      width: node.selections.length,
    });

  const selected = (node: SelectionNode): Sizes => {
    const directives = node.directives?.length ?? 0;
    if (node.kind === Kind.FRAGMENT_SPREAD)
      return together({ ...NOTHING, directives }, fragment(node.name.value));
    if (node.kind === Kind.INLINE_FRAGMENT) return deeper(set(node.selectionSet, directives));
    // Asking for the schema has its own shape, and its own switch.
    if (node.name.value.startsWith('__')) return { ...NOTHING, depth: 1, directives };
    const inner =
      node.selectionSet === undefined ? { ...NOTHING, directives } : set(node.selectionSet, directives);
    return { ...deeper(inner), aliases: inner.aliases + (node.alias === undefined ? 0 : 1) };
  };

  const fragment = (name: string): Sizes => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    sizes.set(name, NOTHING);
    const definition = fragments.get(name);
    const measured =
      definition === undefined ? NOTHING : set(definition.selectionSet, definition.directives?.length ?? 0);
    sizes.set(name, measured);
    return measured;
  };

  const fieldsAt = (node: SelectionSetNode): number =>
    node.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + fieldsAt(selection.selectionSet);
      return sum + fieldsOfFragment(selection.name.value);
    }, 0);

  const fieldsOfFragment = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, 0);
    const definition = fragments.get(name);
    counts.set(name, definition === undefined ? 0 : fieldsAt(definition.selectionSet));
    return counts.get(name) ?? 0;
  };
  return { set, fieldsAt };
}

function deeper(sizes: Sizes): Sizes {
  return { ...sizes, depth: sizes.depth + 1 };
}

function together(a: Sizes, b: Sizes): Sizes {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    width: Math.max(a.width, b.width),
  };
}

/** A document's fragments by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(definitions.map((node) => [node.name.value, node]));
}
