import { allowedCategories } from '../../access/decide';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { SessionContext } from './session-context';

/** A part of a row that has a table of its own, under its category. */
export interface TablePart {
  readonly category: InformationCategory;
  readonly table: string;
  /** Its name in the answer; the first letter is no other part's. */
  readonly column: string;
}

export interface AllowedParts {
  /** Says which parts are selected: a statement's name must. */
  readonly key: string;
  readonly columns: string;
  readonly joins: string;
}

/** Which parts are selected at all depends on the agreement. `on` says when a part, by its column's name, is of the row. */
export function allowedParts(
  { decisions }: SessionContext,
  all: readonly TablePart[],
  on: (part: string) => string,
): AllowedParts {
  const allowed = new Set(allowedCategories(decisions));
  const parts = all.filter(({ category }) => allowed.has(category));
  return {
    key: parts.map(({ column }) => column[0]).join(''),
    columns: all
      .map(({ category, column }) =>
        allowed.has(category) ? `${column}.content as ${column}` : `null::json as ${column}`,
      )
      .join(', '),
    joins: parts.map(({ table, column }) => `left join jp.${table} ${column} on ${on(column)}`).join('\n'),
  };
}
