import type { AgencyFact } from '../agency-fact/agency-fact';
import type { TriageRule } from '../protocol/pattern-rule';
import { isCounted } from './is-counted';
import type { Occurrence } from './occurrence';
import { NOT_CODED, riskFactorsIn } from './risk-factors';
import { RATINGS } from './triage-state';
import type { Rating, ReasonGiven, TriageReason, TriageState } from './triage-state';

/** What a rating is made from. Facts are effective and in order. */
export interface TriageMatter {
  readonly line: readonly Occurrence[];
  readonly ordered: readonly AgencyFact[];
  readonly rule: TriageRule;
  readonly protocol: string;
}

/**
 * Rates a child by the printed bands (WM): too many missing episodes, absences, both together, or any listed factor is red; fewer
 * than green's number, with none of these, is green; what is left, and a risk in words nobody listed, is amber. Counts are of all
 * there ever were: a history never lowers a rating.
 */
export function triage({ line, ordered, rule, protocol }: TriageMatter): TriageState {
  const missing = placesOf(line, 'missing-episodes');
  const absences = placesOf(line, 'absences');
  const others = [
    ...absencesOf(line, { missing, absences }, rule),
    ...lengthOf(line, rule),
    ...factorsOf(ordered, rule),
  ];
  const reasons = [...bandOf(missing, rule, others), ...others];
  return {
    rating: RATINGS.find((colour) => reasons.some((reason) => reason.rating === colour)) ?? 'green',
    rule,
    protocol,
    missingEpisodes: missing.length,
    absences: absences.length,
    reasons,
  };
}

/** What the number of missing episodes makes of it. Green is said only when nothing is said against it. */
function bandOf(
  of: readonly number[],
  { greenBelowEpisodes, redFromEpisodes }: TriageRule,
  others: readonly TriageReason[],
): readonly TriageReason[] {
  if (of.length >= redFromEpisodes) return [{ code: 'episodes', rating: 'red', of, given: [] }];
  if (of.length >= greenBelowEpisodes) {
    const code = others.some(({ rating }) => rating === 'red') ? 'episodes' : 'no-band';
    return [{ code, rating: 'amber', of, given: [] }];
  }
  return others.length === 0 ? [{ code: 'episodes', rating: 'green', of, given: [] }] : [];
}

/** Absences, and absences and missing episodes counted together: a child with both is not two children at low risk (WM). */
function absencesOf(
  line: readonly Occurrence[],
  { missing, absences }: { readonly missing: readonly number[]; readonly absences: readonly number[] },
  { redFromAbsences, redFromTogether }: TriageRule,
): readonly TriageReason[] {
  const enough = (code: string, of: readonly number[], from: number | undefined): readonly TriageReason[] =>
    from !== undefined && of.length >= from ? [{ code, rating: 'red', of, given: [] }] : [];
  const both = missing.length > 0 && absences.length > 0;
  return [
    ...enough('absences', absences, redFromAbsences),
    ...(both ? enough('together', placesOf(line, 'any'), redFromTogether) : []),
  ];
}

function lengthOf(
  line: readonly Occurrence[],
  { longFromHours, redFactors }: TriageRule,
): readonly TriageReason[] {
  if (longFromHours === undefined || !redFactors.includes('length')) return [];
  const of = line.flatMap(({ hours }, place) => (hours !== null && hours >= longFromHours ? [place] : []));
  return of.length === 0 ? [] : [{ code: 'length', rating: 'red', of, given: [] }];
}

/** One reason for each code, with every fact that gives it; in the order of the protocol's list. */
function factorsOf(ordered: readonly AgencyFact[], { redFactors }: TriageRule): readonly TriageReason[] {
  const found = riskFactorsIn(ordered, redFactors);
  return [...redFactors, NOT_CODED].flatMap((code): readonly TriageReason[] => {
    const given = found.filter((factor) => factor.code === code).map(givenBy);
    const rating: Rating = code === NOT_CODED ? 'amber' : 'red';
    return given.length === 0 ? [] : [{ code, rating, of: [], given }];
  });
}

function givenBy({ fact }: { readonly fact: AgencyFact }): ReasonGiven {
  return { fact: fact.key, occurred: fact.occurred };
}

function placesOf(
  line: readonly Occurrence[],
  counted: 'missing-episodes' | 'absences' | 'any',
): readonly number[] {
  return line.flatMap(({ marks }, place) => (isCounted(marks, counted) ? [place] : []));
}
