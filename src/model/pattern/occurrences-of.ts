import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { MissingPeriod } from '../child/care-history';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { millisecondsOf } from '../time/instant';
import type { Instant } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import { MARKS } from './occurrence';
import type { JudgedOccurrence, Mark } from './occurrence';
import { periodOfEpisode, periodsInTime } from './statutory-periods';
import type { PeriodInTime } from './statutory-periods';

const HOUR = 3_600_000;
/** Of a period in days, its first and its last may each have been a moment: as long as it was at least. */
const TWO_DAYS = 48;

/** A missing episode, with the facts it was folded from. */
export interface EpisodeWithFacts {
  readonly gathered: GatheredEpisode;
  readonly state: MissingEpisodeState;
}

/**
 * A child's occurrences on one line, in the order they began; those of unknown time come first. A void report counts nothing. An
 * episode that the annual return counts as well is one occurrence, with the marks of both.
 */
export function occurrencesOf(
  episodes: readonly EpisodeWithFacts[],
  missingPeriods: readonly MissingPeriod[],
): readonly JudgedOccurrence[] {
  const counted = episodes.filter(({ state }) => state.status !== 'cancelled').map(ofEpisode);
  const periods = periodsInTime(missingPeriods);
  const periodAt = periodOfEpisode(
    periods,
    counted.map(({ at, endedAt }) => ({ from: at, to: endedAt })),
  );
  const ofEpisodes = counted.map(({ endedAt: _endedAt, ...occurrence }, index) => {
    const period = periods[periodAt.get(index) ?? -1];
    return period === undefined ? occurrence : withPeriod(occurrence, period);
  });
  const used = new Set(periodAt.values());
  const alone = periods.filter((_, index) => !used.has(index)).map(ofPeriod);
  return [...ofEpisodes, ...alone].sort(
    (a, b) => compareTexts(a.at ?? '', b.at ?? '') || compareTexts(factKeyText(a.key), factKeyText(b.key)),
  );
}

interface Ended extends JudgedOccurrence {
  readonly endedAt: Instant | null;
}

function ofEpisode({ gathered, state }: EpisodeWithFacts): Ended {
  const { facts } = gathered;
  const at = beginningOf(state);
  const ends = [state.locatedAt, state.returnedAt].flatMap(({ shown }) =>
    shown === null || shown.value.precision === 'unknown' ? [] : [shown.value.start],
  );
  const endedAt = [...ends].sort()[0] ?? null;
  const made = facts.filter(makesAMark);
  return {
    key: state.founding,
    statutory: false,
    at,
    endedAt,
    marks: marksOf(gathered),
    hours: hoursBetween(goneFrom(state, at), endedAt),
    historical: state.historical,
    facts: (made.length > 0 ? made : facts.slice(0, 1)).map(({ key }) => key),
    owner: state.owner,
  };
}

/** A child is gone from when they were last seen, where that is known and earlier. */
function goneFrom({ lastSeen }: MissingEpisodeState, at: Instant | null): Instant | null {
  const seen = lastSeen.shown?.value.at;
  if (seen === undefined || seen.precision === 'unknown') return at;
  return at === null || seen.start < at ? seen.start : at;
}

function hoursBetween(from: Instant | null, to: Instant | null): number | null {
  if (from === null || to === null) return null;
  return Math.max(0, (millisecondsOf(to) - millisecondsOf(from)) / HOUR);
}

/** When it was told, or failing that the earliest that is known: a window looks at reports. */
function beginningOf({ reportedAt, recordedAt, chronology }: MissingEpisodeState): Instant | null {
  const reported = [reportedAt.shown, recordedAt.shown].flatMap((said) =>
    said === null || said.value.precision === 'unknown' ? [] : [said.value.start],
  );
  const known = chronology.flatMap(({ occurred }) =>
    occurred.precision === 'unknown' ? [] : [occurred.start],
  );
  return reported[0] ?? [...known].sort()[0] ?? null;
}

function makesAMark({ body }: AgencyFact): boolean {
  return (
    body.kind === 'missing-reported' ||
    body.kind === 'classified' ||
    body.kind === 'response-delayed' ||
    body.kind === 'noticed' ||
    isEscalation(body)
  );
}

function isEscalation(body: AgencyFact['body']): boolean {
  return (
    body.kind === 'escalation-stepped' && body.step.recognised && body.step.value === 'escalation-requested'
  );
}

/** A delay against a rule was a delay all the same; but whoever had called was not too early. */
function marksOf({ facts, setAside }: GatheredEpisode): readonly Mark[] {
  const isAside = ({ key }: AgencyFact): boolean => setAside.has(factKeyText(key));
  const classed = factsOfKind(facts, 'classified').flatMap((fact): readonly Mark[] => {
    const { category } = fact.body;
    if (!category.recognised || isAside(fact)) return [];
    return [category.value === 'no-apparent-risk' ? 'absent' : category.value];
  });
  const reported = factsOfKind(facts, 'missing-reported').length > 0;
  const delayed = factsOfKind(facts, 'response-delayed').length > 0;
  const unclassed: Mark = reported || delayed ? 'missing' : 'unreported';
  const marks = new Set<Mark>(classed.length > 0 ? classed : [unclassed]);
  if (reported || delayed) marks.add('reported');
  if (delayed) marks.add('delayed');
  const isBarred = factsOfKind(facts, 'response-delayed').every(isAside);
  if (delayed && !isBarred && !classed.includes('missing')) marks.add('premature');
  if (facts.some(({ body }) => isEscalation(body))) marks.add('escalated');
  return MARKS.filter((mark) => marks.has(mark));
}

function ofPeriod({ period, from, to }: PeriodInTime): JudgedOccurrence {
  return {
    key: period.fact,
    statutory: true,
    at: from,
    marks: marksOfPeriod(period),
    hours: to === null ? null : Math.max(0, (millisecondsOf(to) - millisecondsOf(from)) / HOUR - TWO_DAYS),
    historical: true,
    facts: [period.fact],
    owner: period.by,
  };
}

/** M is missing from care and A away from placement: neither is ever a police absence. */
function marksOfPeriod({ code }: MissingPeriod): readonly Mark[] {
  if (!code.recognised) return [];
  return [code.value === 'M' ? 'missing' : 'away'];
}

function withPeriod(occurrence: JudgedOccurrence, { period }: PeriodInTime): JudgedOccurrence {
  const marks = new Set([...occurrence.marks, ...marksOfPeriod(period)]);
  const facts: readonly FactKey[] = [...occurrence.facts, period.fact];
  return { ...occurrence, marks: MARKS.filter((mark) => marks.has(mark)), facts };
}
