import fc from 'fast-check';

/** The example with one value somewhere in it replaced, removed or doubled. */
export function mutationsOf(example: unknown): fc.Arbitrary<unknown> {
  const paths = placesIn(example, []);
  return fc
    .tuple(
      fc.constantFrom(...paths),
      fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.string(), fc.integer()),
    )
    .map(([path, value]) => replaced(example, path, value));
}

/** Every text in the data, keys left out. */
export function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(textsIn);
}

/** The data with the text planted as a key in every object, under a value no schema allows there. */
export function withPlantedKeys(data: unknown, key: string): unknown {
  if (Array.isArray(data)) return data.map((part) => withPlantedKeys(part, key));
  if (typeof data !== 'object' || data === null) return data;
  const parts = Object.entries(data).map(([name, part]) => [name, withPlantedKeys(part, key)] as const);
  return { ...Object.fromEntries(parts), [key]: [{}] };
}

type Path = readonly string[];

function placesIn(data: unknown, path: Path): readonly Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function replaced(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof data !== 'object' || data === null) return value;
  if (Array.isArray(data))
    return data.map((part, index) => (String(index) === key ? replaced(part, rest, value) : part));
  return Object.fromEntries(
    Object.entries(data).map(([name, part]) => [name, name === key ? replaced(part, rest, value) : part]),
  );
}
