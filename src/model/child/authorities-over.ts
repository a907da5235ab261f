import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { agencyId } from '../agency/agency-id';
import { authorityRelations } from './authority-relations';
import type { AuthorityPeriod } from './care-history';

/** The councils that answered for the child and hosted them, over time: responsible first, each from when it was named. */
export function authoritiesOver(ordered: readonly AgencyFact[]): readonly AuthorityPeriod[] {
  return authorityRelations(factsOfKind(ordered, 'care-described')).flatMap(
    ({ because, scope, from, to }) => {
      const agency = agencyId(scope.replace(/^agency:/, ''));
      if (agency === null || (because !== 'responsible-authority' && because !== 'host-authority')) return [];
      return [{ as: because, agency, from, to }];
    },
  );
}
