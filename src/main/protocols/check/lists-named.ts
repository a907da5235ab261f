import type { Path } from './fault';

/** A list of words and where it stands. */
export interface WordList {
  readonly path: Path;
  readonly words: readonly string[];
}

/** Every list of words under one of these names, wherever in a file it stands. */
export function listsNamed(names: readonly string[], value: unknown, path: Path = []): readonly WordList[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const place = [...path, name];
    return names.includes(name) && isWords(inner)
      ? [{ path: place, words: inner }]
      : listsNamed(names, inner, place);
  });
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
