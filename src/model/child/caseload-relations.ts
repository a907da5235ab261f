import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { readLocalDate } from '../time/london-time';
import type { CalendarDate, Occurred } from '../time/occurred';
import type { Relation } from './child-state';

/**
 * The caseloads that case systems put the child on: of each social worker who is named with a reference, from the first
 * day of their involvement to the end of its last, at the agency that names them and no other. A worker known from
 * returns and backfills alone has nobody on their caseload.
 */
export function caseloadRelations(ordered: readonly AgencyFact[]): readonly Relation[] {
  return factsOfKind(ordered, 'professional-named').flatMap(({ key, body, occurred, historical }) => {
    const { role, ref, from, to } = body;
    if (historical || ref === undefined || !role.recognised || role.value !== 'social-worker') return [];
    const scope = `caseload:${key.agency}:${ref}`;
    const begins = (dayOf(from) ?? occurred).start;
    return [{ scope, because: 'stated', from: begins, to: dayOf(to)?.end ?? null }];
  });
}

function dayOf(day: CalendarDate | undefined): Occurred | null {
  return day === undefined ? null : readLocalDate(day);
}
