import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import { preventionOutcome } from '../interview/fold-on-return';
import { serves } from '../interview/independence';
import type { InterviewStep } from '../interview/return-interview-state';
import { standingRecord } from '../missing-episode/standing-record';
import type { MissingEpisodeStatus } from '../missing-episode/missing-episode-state';
import type { ResponseRules } from '../protocol/response-rules';
import type { AroundEpisode } from './around-episode';
import { codeOf } from './code-of';
import type { ClosingState } from './response-state';

/** What closing needs where no protocol says it in words of its own (NF 4.6 to 4.10). */
const AS_THE_FRAMEWORK: readonly Pick<ClosingState, 'prerequisite' | 'source'>[] = [
  { prerequisite: 'back-or-safe', source: 'NF 4.2' },
  { prerequisite: 'prevention-interview', source: 'NF 4.6-4.8' },
  { prerequisite: 'return-interview', source: 'NF 4.10' },
];

/** What an episode's closing is judged by. */
export interface ClosingMatter {
  /** Effective and in order. */
  readonly facts: readonly AgencyFact[];
  /** What the episode's id is made of: interviews name it by that. */
  readonly founding: FactKey;
  readonly status: MissingEpisodeStatus;
  readonly around: AroundEpisode;
  readonly rules: ResponseRules;
}

/**
 * What must be so before the episode closes, and what is still lacking. A child never reported to police is owed neither
 * interview; nor does history kept from returns and backfills owe anything now, nor a void report.
 */
export function foldClosing(matter: ClosingMatter): readonly ClosingState[] {
  const { facts, status, rules } = matter;
  if (status === 'cancelled') return [];
  const owed = isReported(facts) && !facts.every(({ historical }) => historical);
  const said = rules.closing.length === 0 ? AS_THE_FRAMEWORK : rules.closing;
  return said
    .filter(({ prerequisite }) => owed || prerequisite === 'back-or-safe')
    .map(({ prerequisite, source }) => ({ prerequisite, source, met: isMet(prerequisite, matter) }));
}

function isMet(prerequisite: ClosingState['prerequisite'], matter: ClosingMatter): boolean {
  switch (prerequisite) {
    case 'back-or-safe':
      return isBackOrSafe(matter);
    case 'prevention-interview':
      return isPreventionDone(matter);
    case 'return-interview':
      return isReturnInterviewDone(matter);
  }
}

/** Back; or found well, and it was decided that the child may stay where they are (WY 3). */
function isBackOrSafe({ facts, status }: ClosingMatter): boolean {
  if (status === 'returned') return true;
  const stay = factsOfKind(facts, 'stay-decided').at(-1);
  return status === 'located' && stay?.body.allowed === true;
}

/** Held, or not held for a reason of the list; an appointment only puts it off (WY 6). */
function isPreventionDone({ facts, founding, around: { onReturn } }: ClosingMatter): boolean {
  const since = reopenedAt(facts);
  const { status } = preventionOutcome(
    {
      prevention: onReturn.prevention.filter(({ occurred }) => occurred.start >= since),
      notHeld: onReturn.notHeld.filter(({ occurred }) => occurred.start >= since),
    },
    founding,
  );
  return status === 'held' || status === 'not-held';
}

/** Held by somebody independent, also as one talk for several episodes; or refused by the child, and by nobody else. */
function isReturnInterviewDone({ facts, founding, around }: ClosingMatter): boolean {
  const since = reopenedAt(facts);
  const text = factKeyText(founding);
  const isOf = (key: FactKey | null): boolean => key !== null && factKeyText(key) === text;
  return around.returnInterviews.some(({ episode, alsoOf, status, completed, refused, independence }) => {
    const isHeld = status === 'completed' && serves(independence) && isSince(completed, since);
    if (isOf(episode)) return isHeld || (status === 'refused' && isSince(refused, since));
    return isHeld && alsoOf.some(isOf);
  });
}

function isSince(step: InterviewStep | null, since: string): boolean {
  return step !== null && step.at.start >= since;
}

/** An episode opened again has its interviews still to come. */
function reopenedAt(facts: readonly AgencyFact[]): string {
  return factsOfKind(facts, 'reopened').at(-1)?.occurred.start ?? '';
}

/**
 * Told to the police, whatever they made of it: delayed and absent count, an authority's own record of an absence does not.
 * While nothing is heard of the force itself, a fact that points to its log tells that there was a report.
 */
export function isReported(facts: readonly AgencyFact[]): boolean {
  if (facts.some(tellsOfReport)) return true;
  const force = facts.some(({ key }) => kindOf(key.agency) === 'police-force');
  return !force && facts.some((fact) => kindOf(standingRecord(fact).agency) === 'police-force');
}

function tellsOfReport({ key, body }: AgencyFact): boolean {
  switch (body.kind) {
    case 'missing-reported':
    case 'response-delayed':
      return true;
    case 'classified': {
      const category = codeOf(body.category);
      const isPolice = kindOf(key.agency) === 'police-force';
      return category === 'missing' || (isPolice && category !== null && category !== 'away');
    }
    default:
      return false;
  }
}
