import type { Marker } from '../model/agency-fact/fact-body';
import { INFORMATION_CATEGORIES } from '../model/sharing/information-category';
import type { InformationCategory } from '../model/sharing/information-category';
import type { Agreement, WrittenDecision, WrittenDenial } from './agreement';
import { applies } from './agreements';
import type { Agreements } from './agreements';
import type { Audience } from './audience';
import type { Decision, Decisions, Denial } from './decision';

const ALLOW = { kind: 'allow' } as const;
const SILENT = { kind: 'silent' } as const;

/** What the audience's agreement decides on every category. Another version's audience, or no agreement, gets nothing. */
export function decisionsFor(audience: Audience, agreements: Agreements): Decisions {
  const agreement = agreements.byRole.get(audience.role);
  if (agreement === undefined || audience.agreementVersion !== agreements.version) return NOTHING;
  const decide = (category: InformationCategory) => categoryDecision(agreement, audience, category);
  if (decide('existence').kind !== 'allow') return NOTHING;
  return everyCategory(decide, {
    restricted: denial(agreement.markers.restricted),
    'whereabouts-need-to-know': denial(agreement.markers['whereabouts-need-to-know']),
  });
}

/**
 * The decision on one category of one child: the agreement's, or a marker's if that gives less. Markers only take away.
 */
export function guard(
  decisions: Decisions,
  category: InformationCategory,
  markers: readonly Marker[],
  clearance: readonly Marker[],
): Decision {
  return markers
    .filter((marker) => covers(marker, category) && !clearance.includes(marker))
    .map((marker): Decision => decisions.markers[marker])
    .reduce((least, next) => (RANK[next.kind] > RANK[least.kind] ? next : least), decisions[category]);
}

const RANK = { allow: 0, withhold: 1, silent: 2 };

/** That the child is missing stays known to whoever must look; all else is kept back under `restricted`. */
function covers(marker: Marker, category: InformationCategory): boolean {
  return marker === 'restricted' ? category !== 'existence' : category === 'whereabouts';
}

function categoryDecision(agreement: Agreement, audience: Audience, category: InformationCategory): Decision {
  const asked = { purpose: audience.purpose, basis: audience.basis.kind };
  const exception = agreement.exceptions?.find(
    (each) => applies(each, asked) && each.categories[category] !== undefined,
  );
  return decision(exception?.categories[category] ?? agreement.categories[category]);
}

function decision(written: WrittenDecision): Decision {
  return written === 'allow' ? ALLOW : denial(written);
}

function denial(written: WrittenDenial): Denial {
  return written === 'silent' ? SILENT : { kind: 'withhold', ask: written.withhold };
}

function everyCategory(
  decide: (category: InformationCategory) => Decision,
  markers: Decisions['markers'],
): Decisions {
  return {
    existence: decide('existence'),
    identity: decide('identity'),
    whereabouts: decide('whereabouts'),
    health: decide('health'),
    'family-and-network': decide('family-and-network'),
    plan: decide('plan'),
    'risk-and-intelligence': decide('risk-and-intelligence'),
    'interview-content': decide('interview-content'),
    'third-parties': decide('third-parties'),
    markers,
  };
}

/** Without existence there is nothing to withhold: every category is as if it were not there. */
const NOTHING: Decisions = everyCategory(() => SILENT, {
  restricted: SILENT,
  'whereabouts-need-to-know': SILENT,
});

/** The categories given outright, in the model's order: what a reading may claim and select. */
export function allowedCategories(decisions: Decisions): readonly InformationCategory[] {
  return INFORMATION_CATEGORIES.filter((category) => decisions[category].kind === 'allow');
}
