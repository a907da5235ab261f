/**
 * A code of the Department for Education's returns. `validFrom` and `validTo` are its first and last day (`YYYY-MM-DD`,
 * both included); left out, it has been valid for as long as this project's sources go back, or still is.
 */
export interface DfeCode {
  readonly meaning: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** One field's codes, in capitals. The codes are the Department's, the meanings in this project's words. */
export type DfeCodeList = Readonly<Record<string, DfeCode>>;

/** A list of codes that have all been valid throughout. */
export function alwaysValid(meanings: Readonly<Record<string, string>>): DfeCodeList {
  return Object.fromEntries(Object.entries(meanings).map(([code, meaning]) => [code, { meaning }]));
}
