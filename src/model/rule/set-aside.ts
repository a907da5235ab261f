import type { BrokenRule } from './broken-rule';

/** The decisions of an episode that were taken against a rule of who decides what, by their keys' text, each with the rule. */
export type SetAside = ReadonlyMap<string, BrokenRule>;
