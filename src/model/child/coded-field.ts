import type { Coded } from '../agency-fact/coded';

/** A field that holds a code, by its name; `undefined` when the source left it out. */
export type CodedField = readonly [field: string, code: Coded<string> | undefined];
