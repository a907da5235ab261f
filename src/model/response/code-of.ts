import type { Coded } from '../agency-fact/coded';

/** The code, when it is one of the list's; `null` when it is not. */
export function codeOf<T extends string>(coded: Coded<T>): T | null {
  return coded.recognised ? coded.value : null;
}
