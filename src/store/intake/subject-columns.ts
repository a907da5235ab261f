import type { SubjectRef } from '../../model/agency-fact/agency-fact';

/** Subjects as three parallel arrays, for `unnest`. */
export function subjectColumns(subjects: readonly SubjectRef[]): readonly [string[], string[], string[]] {
  return [
    subjects.map(({ agency }) => agency),
    subjects.map(({ scheme }) => scheme),
    subjects.map(({ value }) => value),
  ];
}
