import type { CareDescribed } from '../agency-fact/fact-body';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted, Assertion } from './asserted';
import type { ChildState } from './child-state';
import { assertionsOf, latestAssertions } from './latest-assertions';
import type { Precedence } from './latest-assertions';

/** What agencies assert of the child's care at large; periods and people are listed beside it. */
export type CareAsserted = Pick<
  ChildState['care'],
  'lookedAfter' | 'responsibleAuthority' | 'hostAuthority' | 'placement'
>;

/**
 * Where the child lives and who answers for them, from care facts in order. Shown is the word of the responsible
 * authority itself, then the host's, then the police's: the council that holds the care plan knows it best.
 */
export function foldCare(described: readonly FactOf<'care-described'>[]): CareAsserted {
  const said = <T>(read: (body: CareDescribed) => T | undefined): readonly Assertion<T>[] =>
    assertionsOf(described, read);
  const responsible = said((body) => body.responsibleAuthority);
  const hosts = said((body) => body.hostAuthority);
  const responsibleAuthority = latestAssertions(responsible, precedence(claimants(responsible), hosts));
  const shown = responsibleAuthority.shown;
  const field = <T>(assertions: readonly Assertion<T>[]): Asserted<T> =>
    latestAssertions(assertions, precedence(shown === null ? [] : [shown.value], hosts));
  return {
    lookedAfter: field(said((body) => body.lookedAfter)),
    responsibleAuthority,
    hostAuthority: field(hosts),
    placement: field(said((body) => body.placement)),
  };
}

/** The authorities that say of themselves, as their latest word, that the child is theirs. */
function claimants(responsible: readonly Assertion<AgencyId>[]): readonly AgencyId[] {
  const latest = new Map(responsible.map(({ by, value }) => [by, value]));
  return [...latest].filter(([by, value]) => by === value).map(([by]) => by);
}

function precedence(responsible: readonly AgencyId[], hosts: readonly Assertion<AgencyId>[]): Precedence {
  const claimed = new Set(hosts.map(({ value }) => value));
  return (agency) => {
    if (responsible.includes(agency)) return 0;
    if (claimed.has(agency)) return 1;
    return kindOf(agency) === 'police-force' ? 2 : 3;
  };
}
