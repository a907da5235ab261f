import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { agedOut } from '../child/aged-out';
import { millisecondsOf } from '../time/instant';
import type { Instant } from '../time/occurred';
import type { StandingsOver } from './standings-over';

/** Whether the child is a care leaver and not yet eighteen: the response to them is that to a looked-after child (WM). */
export function youngCareLeaver(
  ordered: readonly AgencyFact[],
  standings: StandingsOver,
): (at: Instant) => boolean {
  const born = factsOfKind(ordered, 'subject-described').flatMap(({ body }) => body.dateOfBirth ?? []);
  const dateOfBirth = born.at(-1);
  return (at) =>
    standings.holds('care-leaver', at) &&
    (dateOfBirth === undefined || !agedOut(dateOfBirth, millisecondsOf(at)));
}
