import { Kind } from 'graphql';
import type { ObjectTypeDefinitionNode, TypeNode } from 'graphql';
import type { OwnTypes } from './contribution';

/** An answer that is not of the shape the contract gives it. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
}

/** The value with nothing in it but what the contract names; throws when it is not of the contract's shape. */
export function fittingValue(type: TypeNode, value: unknown, types: OwnTypes): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) {
    const inner = fittingValue(type.type, value, types);
    if (inner === null) throw new DoesNotFit('null where the contract has a value');
    return inner;
  }
  if (value === null || value === undefined) return null;
  if (type.kind === Kind.LIST_TYPE) {
    if (!Array.isArray(value)) throw new DoesNotFit('no list');
    return value.map((each: unknown) => fittingValue(type.type, each, types));
  }
  const object = types.objects.get(type.name.value);
  return object === undefined
    ? fittingLeaf(type.name.value, value, types)
    : fittingObject(object, value, types);
}

function fittingObject(type: ObjectTypeDefinitionNode, value: unknown, types: OwnTypes): object {
  if (!isRecord(value)) throw new DoesNotFit('no object');
  return Object.fromEntries(
    (type.fields ?? []).map(({ name, type: of }) => [
      name.value,
      fittingValue(of, ownValue(value, name.value), types),
    ]),
  );
}

function fittingLeaf(type: string, value: unknown, { enums }: OwnTypes): unknown {
  const words = enums.get(type);
  const fits = words === undefined ? LEAVES[type]?.(value) : hasValue(words.values ?? [], value);
  if (fits !== true) throw new DoesNotFit('another kind of value');
  return value;
}

const LEAVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
};

function hasValue(values: readonly { readonly name: { readonly value: string } }[], value: unknown): boolean {
  return values.some(({ name }) => name.value === value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ownValue(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
