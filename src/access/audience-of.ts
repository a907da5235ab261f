import type { Marker } from '../model/agency-fact/fact-body';
import { kindOf } from '../model/agency/agency-id';
import type { Agreement } from './agreement';
import type { Agreements } from './agreements';
import type { Audience, Basis } from './audience';
import { namedBasis, unnamedBasis } from './basis';
import type { NamedBasis } from './basis';
import type { PersonViewer, Role } from './viewer';

/**
 * Why nobody may be shown anything. `basis-unnamed`: the role looks on a meeting's or a commission's ground and must
 * say which. `identifier`: the issuer's name for the person or unit has characters no scope may hold.
 */
export type RefusalReason =
  'no-agreement' | 'agency' | 'purpose' | 'basis' | 'basis-not-understood' | 'basis-unnamed' | 'identifier';

export interface Refusal {
  readonly refused: RefusalReason;
}

export function isRefusal(outcome: Audience | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}

/**
 * The only way to make an audience: one viewer, one purpose, one basis, under the agreements in force. Whatever no
 * agreement grants is refused.
 */
export function audienceOf(
  viewer: PersonViewer,
  requestedBasis: string | null,
  agreements: Agreements,
): Audience | Refusal {
  const agreement = agreements.byRole.get(viewer.role);
  if (agreement === undefined) return { refused: 'no-agreement' };
  if (!agreement.agencies.includes(kindOf(viewer.agency))) return { refused: 'agency' };
  if (!Object.hasOwn(agreement.purposes.allowed, viewer.purpose)) return { refused: 'purpose' };
  const named = basisFor(agreement, viewer.purpose, requestedBasis);
  if ('refused' in named) return named;
  return withBasis(viewer, named, agreement, agreements.version);
}

/** The purpose a role's token carries when its holder names none; `null` when the role has no agreement. */
export function defaultPurposeOf(role: Role, agreements: Agreements): string | null {
  return agreements.byRole.get(role)?.purposes.default ?? null;
}

function basisFor(agreement: Agreement, purpose: string, requested: string | null): NamedBasis | Refusal {
  const bases = agreement.purposes.allowed[purpose]?.bases;
  if (bases === undefined) return { refused: 'purpose' };
  if (requested === null) return unnamedBasis(bases.default) ?? { refused: 'basis-unnamed' };
  const named = namedBasis(requested);
  if (named === null) return { refused: 'basis-not-understood' };
  return bases.allowed.includes(named.kind) ? named : { refused: 'basis' };
}

function withBasis(
  viewer: PersonViewer,
  named: NamedBasis,
  agreement: Agreement,
  agreementVersion: string,
): Audience | Refusal {
  const { agency, role, purpose } = viewer;
  const unit = named.kind === 'standing' ? viewer.unit : null;
  if (unit !== null && !IDENTIFIER.test(unit)) return { refused: 'identifier' };
  if (named.kind === 'caseload' && !IDENTIFIER.test(viewer.person)) return { refused: 'identifier' };
  const basis: Basis = named.kind === 'caseload' ? { kind: 'caseload', person: viewer.person } : named;
  return { agency, unit, role, purpose, basis, clearance: clearanceOf(viewer, agreement), agreementVersion };
}

/** What may stand in a scope: no space, which parts the scopes of a claim, and nothing a statement could trip over. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._:@|/+=~-]{0,127}$/;

/** An agency vouches, the agreement permits: clearance needs both. Sorted, so that equal audiences are equal texts. */
function clearanceOf(viewer: PersonViewer, agreement: Agreement): readonly Marker[] {
  return agreement.clearances.filter((marker) => viewer.clearance.includes(marker)).toSorted();
}
