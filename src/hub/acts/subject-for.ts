import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { childIdOf } from '../../model/child/identifiers';
import type { ActSetting } from './act-plan';
import type { ChildInHand } from './child-in-hand';

/** The agency's own record of the child, which what it says stays with; else the one whose id was used. */
export function subjectFor(
  childId: string,
  { state }: ChildInHand,
  { viewer, hash }: ActSetting,
): SubjectRef {
  const own = state.subjects.find(({ agency }) => agency === viewer.agency);
  const named = state.subjects.find((subject) => childIdOf(subject, hash) === childId);
  return own ?? named ?? state.founding;
}
