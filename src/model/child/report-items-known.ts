import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactBody } from '../agency-fact/fact-body';
import type { ProfileSection } from '../agency-fact/profile-facts';
import type { Instant } from '../time/occurred';

/**
 * Items of the minimum report that agencies hold of the child anyway, by the checklist's keys: a carer who rings at two in the
 * morning need not say them again. What the child wore counts only since the episode began (UTC).
 */
export function reportItemsKnown(ordered: readonly AgencyFact[], since: Instant | null): ReadonlySet<string> {
  return new Set(
    ordered.flatMap(({ body, occurred }) => itemsOf(body, since === null || occurred.start >= since)),
  );
}

function itemsOf(body: FactBody, isOfEpisode: boolean): readonly string[] {
  switch (body.kind) {
    case 'subject-described':
      return held([
        ['names', body.givenName ?? body.familyName],
        ['gender', body.gender ?? body.sex],
        ['date-of-birth', body.dateOfBirth],
      ]);
    case 'care-described':
      return held([
        ['responsible-authority', body.responsibleAuthority],
        ['home-address', body.placement],
      ]);
    case 'legal-status-recorded':
      return ['legal-status'];
    case 'placement-recorded':
      return held([['home-address', body.address]]);
    case 'network-member-named':
      return ['associates'];
    case 'place-named':
      return ['likely-places'];
    case 'plan-stated':
      return body.plan.recognised && body.plan.value === 'missing-risk-assessment' ? ['risk-assessment'] : [];
    case 'profile-stated':
      return body.section === 'today' && !isOfEpisode ? [] : itemsOfProfile(body);
    default:
      return [];
  }
}

function itemsOfProfile(stated: ProfileSection): readonly string[] {
  switch (stated.section) {
    case 'person': {
      const { content } = stated;
      return held([
        ['description', content.description],
        ['photograph', content.photographs],
        ['phone', content.telephone],
        ['social-media', content.socialMedia],
        ['likely-places', content.placesFrequented ?? content.placesFoundBefore],
      ]);
    }
    case 'health':
      return held([
        ['illness', stated.content.conditions],
        ['medication', stated.content.medication],
      ]);
    case 'network': {
      const { friends, family, associates } = stated.content;
      return held([['associates', friends ?? family ?? associates]]);
    }
    case 'risk':
      return [];
    case 'today':
      return held([
        ['clothing', stated.content.clothing],
        ['belongings', stated.content.belongings],
      ]);
  }
}

function held(fields: readonly (readonly [item: string, value: unknown])[]): readonly string[] {
  return fields.flatMap(([item, value]) => (value === undefined ? [] : [item]));
}
