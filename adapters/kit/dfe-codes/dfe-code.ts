import type { Coded } from '../../../src/model/agency-fact/fact-body';
import { careCodes } from './care-codes';
import type { DfeCode, DfeCodeList } from './dfe-code-list';
import { missingCodes } from './missing-codes';
import { personCodes } from './person-codes';
import { placementCodes } from './placement-codes';

/** Every coded field of the SSDA903 return that is kept, by its name there. */
export const dfeCodes = { ...personCodes, ...careCodes, ...placementCodes, ...missingCodes } as const;

/** A field of the SSDA903 return that has a code list. */
export type DfeField = keyof typeof dfeCodes;

/** The days for which a code is judged, both included (`YYYY-MM-DD`); without an end, for as long as it lasts. */
export interface Days {
  readonly from: string;
  readonly to?: string;
}

/**
 * A field's code, in capitals as the lists have it. It is recognised when it was valid on some day of the period: a code
 * that has gone since is what the record rightly said then. Any other comes back as given, never as an error.
 */
export function dfeCode(field: DfeField, given: string, days: Days): Coded<string> {
  const code = given.trim().toUpperCase();
  const known = codeIn(dfeCodes[field], code);
  if (known === undefined || !isValidWithin(known, days)) return { recognised: false, given: given.trim() };
  return { recognised: true, value: code };
}

/** The days of a collection year of the Department's, 1 April to 31 March, by the year it begins in. */
export function collectionYear(beginsIn: number): Required<Days> {
  return { from: `${beginsIn}-04-01`, to: `${beginsIn + 1}-03-31` };
}

/** What stands in place of a Unique Pupil Number where there is none (UN1 to UN5): it names no person. */
export function isUpnPlaceholder(given: string): boolean {
  return codeIn(dfeCodes.UPN, given.trim().toUpperCase()) !== undefined;
}

function codeIn(list: DfeCodeList, code: string): DfeCode | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}

function isValidWithin({ validFrom, validTo }: DfeCode, { from, to }: Days): boolean {
  const begun = validFrom === undefined || to === undefined || validFrom <= to;
  return begun && (validTo === undefined || from <= validTo);
}
