import type { Condition, Sourced } from './vocabulary';

/**
 * What is counted, of one child's occurrences on one line: `absent-reports` are those police class absent or without apparent
 * risk; `absences` these, away from placement, and what was never reported; `missing-episodes` whatever was recorded missing, or
 * reported and classed nothing else; `any` all of them. `interleaved` is `any` with an absence and a missing episode among them.
 * `reports` are those the police were told of; `premature-reports` those police delayed and never recorded missing; `delays` and
 * `escalations` those with at least one.
 */
export const COUNTED = [
  'absent-reports',
  'absences',
  'missing-episodes',
  'any',
  'interleaved',
  'reports',
  'premature-reports',
  'delays',
  'escalations',
] as const;

/** One of those. */
export type Counted = (typeof COUNTED)[number];

/**
 * At least so many, within so many days or months up to and including the one that raises it; both left out is ever. Days and
 * months are those of Europe/London, and the window is half-open: what is exactly as old as the window is out of it.
 */
export interface Threshold {
  readonly counted: Counted;
  readonly atLeast: number;
  readonly days: number | null;
  readonly months?: number;
  /** How many different children they must be of, at least; for patterns across children. */
  readonly children?: number;
  /** How far apart two children's times may lie to be one occasion; for children together. */
  readonly withinHours?: number;
  /** How many times the middle one of its peers a home must reach as well; for comparison of homes. */
  readonly timesPeers?: number;
}

/** Whose occurrences are counted together. `location` is where children went from, `found` where they were found. */
export const PATTERN_SUBJECTS = [
  'child',
  'location',
  'found',
  'children-together',
  'placement',
  'reporter',
  'force',
] as const;

/** One of those. */
export type PatternSubject = (typeof PATTERN_SUBJECTS)[number];

/** A pattern that must raise a hand, and what is then to be done. */
export interface PatternRule extends Sourced {
  readonly key: string;
  readonly says: string;
  readonly of: PatternSubject;
  readonly threshold: Threshold;
  /** What must hold at the one that raises it; for patterns of one child. */
  readonly when?: readonly Condition[];
  readonly then: string;
}

/**
 * Return-interview triage (WM). Half-open bands: `red` is at least so many. A count in neither band is amber, and says so. The
 * colour puts interviews in order; every child reported missing is offered one (DfE 31, NF 4.10).
 */
export interface TriageRule extends Sourced {
  readonly greenBelowEpisodes: number;
  readonly redFromEpisodes: number;
  readonly redFromAbsences: number;
  /** Absences and missing episodes counted together. */
  readonly redFromTogether?: number;
  /** From so many elapsed hours an occurrence is a long one. */
  readonly longFromHours?: number;
  /** Any of these makes it red, by code, for instance `exploitation`. */
  readonly redFactors: readonly string[];
  /** What is done for each colour. */
  readonly then?: { readonly green: string; readonly amber: string; readonly red: string };
}
