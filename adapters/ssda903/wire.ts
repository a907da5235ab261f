import { wireSchema } from '../kit/wire-schema';

/** The cells of a row under the Department's column names, as given; a blank one is left out. */
export type Cells = Readonly<Record<string, string>>;

/** A message of `schema/messages/ssda903/v1.json`: one child's rows of one return. */
export interface ReturnOfChild {
  readonly schemaVersion: 1;
  readonly agency: string;
  readonly collectionYear: string;
  readonly resubmission: number;
  readonly child: string;
  readonly header?: Cells;
  readonly episodes: readonly Cells[];
  readonly missing: readonly Cells[];
}

/** No child has so many; more are one id given to many children. */
export const MOST_ROWS = 1_000;

/** The longest cell that is read, in UTF-16 units. */
export const LONGEST_CELL = 40;

const CHILD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/;

export function isChildId(text: string): boolean {
  return CHILD_ID.test(text);
}

export const readReturnShape = wireSchema<ReturnOfChild>('ssda903', 1);
