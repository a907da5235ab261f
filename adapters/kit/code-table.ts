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
