import type { AgencyFact, FactKey, SubjectRef } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import type { DoubtfulMatch } from '../matching/doubtful-matches';
import { compareTexts } from '../value/compare-texts';
import { codedFields } from './coded-fields';
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
  /** What the folds of single areas found. */
  readonly found: readonly ReviewTask[];
}

/** What a person must look at, in canonical order. */
export function foldReviews({
  ordered,
  subjects,
  identity,
  doubtful,
  afterEnding,
  interviews,
  found,
}: Reviewed): readonly ReviewTask[] {
  const tasks: readonly ReviewTask[] = [
    ...doubtful,
    ...found,
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
  const task = (reason: ReviewTask['reason'], field: string): ReviewTask => ({
    reason,
    field,
    fact: key,
    other: null,
  });
  const unread = body.kind === 'noted' && body.topic === 'unrecognised';
  const nobody = body.kind === 'care-described' && body.unrecognisedAuthority !== undefined;
  return [
    ...codedFields(body).flatMap(([field, code]) =>
      code === undefined || code.recognised ? [] : [task('unrecognised-code', field)],
    ),
    ...(unread ? [task('unrecognised-code', 'line')] : []),
    ...(nobody ? [task('unrecognised-authority', 'authority')] : []),
  ];
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
