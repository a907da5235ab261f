import type { Evidence } from './evidence';
import { areComparable } from './match-names';

/**
 * Whether two clusters are known to be two people: both have a date of birth, and they differ; one issuer gave them
 * different numbers of one kind, as for twins or for a child's records before and after an adoption; they are two people
 * of one record; or their names say so: another family name where no date of birth can be held against the other, or
 * nothing of the name in common where it can.
 */
export function contradict(one: Evidence, other: Evidence): boolean {
  const family = differentNames(one.familyNames, other.familyNames);
  return (
    differ(one.datesOfBirth, other.datesOfBirth) ||
    [...one.valuesOf].some(([scheme, values]) => differ(values, other.valuesOf.get(scheme) ?? new Set())) ||
    intersect(one.records, other.records) ||
    (family && !haveBoth(one.datesOfBirth, other.datesOfBirth)) ||
    (family && differentNames(one.givenNames, other.givenNames))
  );
}

/** Whether two sets have a member in common. */
export function intersect(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => other.has(each));
}

function haveBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0;
}

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return haveBoth(one, other) && !intersect(one, other);
}

function differentNames(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return differ(one, other) && [...one].every((a) => [...other].every((b) => areComparable(a, b)));
}
