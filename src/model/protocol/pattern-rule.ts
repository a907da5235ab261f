import type { Sourced } from './vocabulary';

/** What is counted: absences (absent, away), missing episodes, or both on one line. */
export type Counted = 'absences' | 'missing-episodes' | 'any';

/** At least so many, within so many days up to and including the one that raises it; `days` `null` is ever. */
export interface Threshold {
  readonly counted: Counted;
  readonly atLeast: number;
  readonly days: number | null;
}

/** A pattern that must raise a hand, and what is then to be done. */
export interface PatternRule extends Sourced {
  readonly key: string;
  readonly says: string;
  readonly of: 'child' | 'location' | 'children-together' | 'placement' | 'reporter' | 'force';
  readonly threshold: Threshold;
  readonly then: string;
}

/** Return-interview triage (WM). Half-open bands: `red` is at least so many. A count in neither band is amber, and says so. */
export interface TriageRule extends Sourced {
  readonly greenBelowEpisodes: number;
  readonly redFromEpisodes: number;
  readonly redFromAbsences: number;
  /** Any of these makes it red, by code, for instance `exploitation`. */
  readonly redFactors: readonly string[];
}
