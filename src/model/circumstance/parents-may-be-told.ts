import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Instant } from '../time/occurred';

/**
 * Whether somebody with parental responsibility may be told (DfE 66; WM): unless everyone named by the instant is barred. Of one
 * person the agency's latest word counts; while nobody is named nobody is barred.
 */
export function parentsMayBeTold(ordered: readonly AgencyFact[], at: Instant): boolean {
  const latest = new Map(
    factsOfKind(ordered, 'parental-responsibility-stated')
      .filter(({ occurred }) => occurred.start <= at)
      .map(({ key, body }) => [JSON.stringify([key.agency, body.name]), body.tell]),
  );
  return latest.size === 0 || [...latest.values()].includes(true);
}
