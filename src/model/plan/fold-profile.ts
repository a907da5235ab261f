import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { ProfileSection, ProfileSectionName } from '../agency-fact/profile-facts';
import type { Asserted } from '../child/asserted';
import type { ChildState } from '../child/child-state';
import { assertion, latestAssertions, latestWord } from '../child/latest-assertions';
import type { Precedence } from '../child/latest-assertions';
import type { PhilomenaProfile } from './philomena-profile';

type ContentOf<S extends ProfileSectionName> = Extract<ProfileSection, { readonly section: S }>['content'];

/**
 * The profile from effective facts in order, and whose word on it counts: the responsible authority's, then the host's, then
 * the latest. What the child wore today is known best by whoever said so last.
 */
export function foldProfile(ordered: readonly AgencyFact[], care: WhoCares): PhilomenaProfile {
  const authoritiesFirst = authorities(care);
  const stated = factsOfKind(ordered, 'profile-stated');
  const section = <S extends ProfileSectionName>(
    read: (body: ProfileSection) => ContentOf<S> | null,
    precedence: Precedence = authoritiesFirst,
  ): Asserted<ContentOf<S>> =>
    latestAssertions(
      stated.flatMap((fact) => {
        const content = read(fact.body);
        return content === null ? [] : [assertion(fact, content)];
      }),
      precedence,
    );
  return {
    person: section<'person'>((body) => (body.section === 'person' ? body.content : null)),
    health: section<'health'>((body) => (body.section === 'health' ? body.content : null)),
    network: section<'network'>((body) => (body.section === 'network' ? body.content : null)),
    risk: section<'risk'>((body) => (body.section === 'risk' ? body.content : null)),
    today: section<'today'>((body) => (body.section === 'today' ? body.content : null), latestWord),
  };
}

type WhoCares = Pick<ChildState['care'], 'responsibleAuthority' | 'hostAuthority'>;

function authorities({ responsibleAuthority, hostAuthority }: WhoCares): Precedence {
  return (agency) => {
    if (agency === responsibleAuthority.shown?.value) return 0;
    return agency === hostAuthority.shown?.value ? 1 : 2;
  };
}
