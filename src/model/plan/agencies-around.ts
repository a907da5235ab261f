import type { AgencyId } from '../agency/agency-id';
import type { AuthorityPeriod } from '../child/care-history';
import type { PlacementSpan } from '../placement/placement-spans';
import type { Instant } from '../time/occurred';
import type { AgenciesAround } from './agreement-lacking';

/**
 * Who answers for a child, hosts them and runs their placement at an instant. What was so when somebody first said so was so
 * before: a child is in care before a hub is told of it.
 */
export function agenciesAround(
  authorities: readonly AuthorityPeriod[],
  spans: readonly PlacementSpan[],
): (at: Instant) => AgenciesAround {
  const authority = (as: AuthorityPeriod['as'], at: Instant): AgencyId | null => {
    const own = authorities.filter((period) => period.as === as);
    const then = own.find(({ from, to }) => from <= at && (to === null || at < to));
    return (then ?? own.find(({ from }) => from > at))?.agency ?? null;
  };
  return (at) => ({
    responsible: authority('responsible-authority', at),
    host: authority('host-authority', at),
    placement:
      spans.findLast(
        ({ startsAt, endsAt, providerAgency }) =>
          providerAgency !== null && startsAt <= at && (endsAt === null || at < endsAt),
      )?.providerAgency ?? null,
  });
}
