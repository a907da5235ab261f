import type { AgencyFact, FactKey, SubjectRef } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import type { Coded } from '../agency-fact/fact-body';
import type { DoubtfulMatch } from '../matching/doubtful-matches';
import { compareTexts } from '../value/compare-texts';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { ChildState, ReviewTask } from './child-state';
import { isFirmIdentifier, saysMoreThanALink } from './child-subjects';

/** What is looked through for things a person must judge. Facts are effective and in order. */
export interface Reviewed {
  readonly ordered: readonly AgencyFact[];
  readonly subjects: readonly SubjectRef[];
  readonly identity: ChildState['identity'];
  readonly doubtful: readonly DoubtfulMatch[];
  /** Facts that start something in an episode that had ended. */
  readonly afterEnding: readonly FactKey[];
  readonly interviews: readonly GatheredInterview[];
}

/** What a person must look at, in canonical order. */
export function foldReviews({
  ordered,
  subjects,
  identity,
  doubtful,
  afterEnding,
  interviews,
}: Reviewed): readonly ReviewTask[] {
  const tasks: readonly ReviewTask[] = [
    ...doubtful,
    ...ordered.flatMap(unrecognised),
    ...provisional(ordered, subjects),
    ...disputedDateOfBirth(identity),
    ...interviews.flatMap(withoutEpisode),
    ...afterEnding.map((fact): ReviewTask => ({
      reason: 'contradiction',
      field: 'status',
      fact,
      other: null,
    })),
  ];
  return [...new Map(tasks.map((task) => [sortText(task), task]))]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, task]) => task);
}

/** Whether the child is known by nothing but what was typed into logs, so that the next log may be about the same person. */
export function isProvisional(subjects: readonly SubjectRef[]): boolean {
  return !subjects.some(isFirmIdentifier);
}

function sortText({ reason, field, fact }: ReviewTask): string {
  return JSON.stringify([reason, field, factKeyText(fact)]);
}

function unrecognised({ key, body }: AgencyFact): readonly ReviewTask[] {
  const code = (field: string, coded: Coded<string> | undefined): readonly ReviewTask[] =>
    coded === undefined || coded.recognised
      ? []
      : [{ reason: 'unrecognised-code', field, fact: key, other: null }];
  switch (body.kind) {
    case 'subject-described':
      return code('sex', body.sex);
    case 'classified':
      return code('category', body.category);
    case 'risk-assessed':
      return code('risk', body.level);
    case 'log-closed':
      return code('closure', body.closure);
    case 'return-interview-referred':
      return code('rating', body.rating);
    case 'return-interview-refused':
      return code('refusedBy', body.by);
    case 'noted':
      return body.topic === 'unrecognised'
        ? [{ reason: 'unrecognised-code', field: 'line', fact: key, other: null }]
        : [];
    case 'care-described':
      if (body.unrecognisedAuthority === undefined) return [];
      return [{ reason: 'unrecognised-authority', field: 'authority', fact: key, other: null }];
    default:
      return [];
  }
}

function provisional(ordered: readonly AgencyFact[], subjects: readonly SubjectRef[]): readonly ReviewTask[] {
  const first = ordered.find(({ body }) => saysMoreThanALink(body)) ?? ordered[0];
  if (first === undefined || !isProvisional(subjects)) return [];
  return [{ reason: 'provisional-child', field: 'subject', fact: first.key, other: null }];
}

/** An interview of a missing episode nobody reported. A backfill may well reach further back than the reports do. */
function withoutEpisode({ facts, episode }: GatheredInterview): readonly ReviewTask[] {
  const first = facts.find(({ historical }) => !historical);
  if (episode !== null || first === undefined) return [];
  return [{ reason: 'interview-without-episode', field: 'episode', fact: first.key, other: null }];
}

/** Two dates of birth may be two children joined by mistake. Names differ too easily to ask. */
function disputedDateOfBirth({ dateOfBirth }: ChildState['identity']): readonly ReviewTask[] {
  const shown = dateOfBirth.shown;
  return dateOfBirth.assertions
    .filter(({ value }) => shown !== null && value !== shown.value)
    .map(({ fact }) => ({ reason: 'contradiction', field: 'dateOfBirth', fact, other: null }));
}
