import type { Coded } from '../../src/model/agency-fact/fact-body';

/**
 * A source's code list as a lookup from its codes to our words. Codes are compared without regard to case or outer
 * spaces. A code that is not in the list comes back as given, never as an error: it must not hide a child.
 */
export function codeTable<T extends string>(
  entries: Readonly<Record<string, T>>,
): (given: string) => Coded<T> {
  const words = new Map(Object.entries(entries));
  return (given) => {
    const value = words.get(given.trim().toUpperCase());
    return value === undefined ? { recognised: false, given: given.trim() } : { recognised: true, value };
  };
}

/**
 * A list whose codes are our own words, for sources that have none of their own: `SOCIAL-WORKER` or `Social worker`, in
 * any case, is our `social-worker`.
 */
export function ownWords<T extends string>(words: readonly T[]): (given: string) => Coded<T> {
  const table = codeTable<T>(Object.fromEntries(words.map((word) => [word.toUpperCase(), word])));
  return (given) => {
    const coded = table(given.trim().replace(/\s+/g, '-'));
    return coded.recognised ? coded : { recognised: false, given: given.trim() };
  };
}
