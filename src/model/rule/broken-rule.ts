/** A rule of the domain that forbids something: its name, and where it is written. */
export interface BrokenRule {
  readonly rule: string;
  readonly source: string;
}
