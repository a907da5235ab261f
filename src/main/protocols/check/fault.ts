/** What is wrong with a protocol, and where in its file. */
export interface Fault {
  readonly path: Path;
  readonly says: string;
}

/** The way to a value in a file. */
export type Path = readonly (string | number)[];

/** A fault for every one of some values that is in the way of another. */
export function faultsOf(...found: readonly (Fault | false)[]): readonly Fault[] {
  return found.filter((one) => one !== false);
}
