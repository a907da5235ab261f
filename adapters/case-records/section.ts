import type { Occurred } from '../../src/model/time/occurred';
import type { Canonical } from '../kit/digest';
import type { Statement } from '../kit/statement';
import type { Modified } from './wire';

/** A statement, and when it holds from or happened; left out, when the section was modified. */
export interface TimedStatement extends Statement {
  readonly occurred?: Occurred;
}

/** A part of a case record that the source changes by itself: a section, or a row of one. */
export interface Section extends Modified {
  /** Where it stands in the child's record, such as `placement/4711`; empty for the person. */
  readonly place: string;
  /** What its digest covers: all that its statements are made of. */
  readonly content: Canonical;
  readonly said: readonly TimedStatement[];
}

/** Those fields of a row that the adapter reads: a field that it does not know changes nothing. */
export function fieldsOf<T extends { readonly [K in keyof T]: Canonical | undefined }>(
  row: T,
  fields: readonly (keyof T & string)[],
): { readonly [key: string]: Canonical | undefined } {
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}
