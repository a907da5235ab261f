import type { FactKey } from '../agency-fact/agency-fact';
import type { ReviewTask } from '../child/child-state';
import { serves } from './independence';
import type { OnReturnState } from './on-return-state';
import { countsAsHeld } from './prevention-flags';
import type { ReturnInterviewState } from './return-interview-state';

/** What about interviews a person must look at: those held by somebody who may not, or left out for a reason that is none. */
export function interviewReviews(
  { prevention, notHeld }: Pick<OnReturnState, 'prevention' | 'notHeld'>,
  interviews: readonly ReturnInterviewState[],
): readonly ReviewTask[] {
  const task = (field: string) => (fact: FactKey) => ({
    reason: 'without-authority' as const,
    field,
    fact,
    other: null,
  });
  return [
    ...prevention
      .filter(({ flags }) => !countsAsHeld(flags))
      .map(({ fact }) => fact)
      .map(task('prevention-interview')),
    ...notHeld
      .filter(({ broken }) => broken !== null)
      .map(({ fact }) => fact)
      .map(task('prevention-interview')),
    ...interviews
      .filter(({ independence }) => !serves(independence))
      .flatMap(({ completed, initiated }) => (completed ?? initiated)?.fact ?? [])
      .map(task('interviewer')),
  ];
}
