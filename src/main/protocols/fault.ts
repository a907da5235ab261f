/** What is wrong with a protocol, and where in its file. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly says: string;
}
