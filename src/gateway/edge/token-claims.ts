import { ROLES } from '../../access/viewer';
import type { PersonViewer, Role } from '../../access/viewer';
import type { Marker } from '../../model/agency-fact/fact-body';
import type { AgencyId } from '../../model/agency/agency-id';
import { refuse } from './token-refusal';
import type { TokenRefusal } from './token-refusal';

/** What claims are held to beyond signature, audience and time. */
export interface ClaimRules {
  /** The one agency this issuer may speak for. */
  readonly agency: AgencyId;
  /** The purposes known; `null` leaves that to the agreements. */
  readonly purposes: ReadonlySet<string> | null;
  /** Longest time between issue and expiry, in seconds. */
  readonly longestLifeSeconds: number;
}

type Claims = Readonly<Record<string, unknown>>;

const MARKERS: readonly Marker[] = ['restricted', 'whereabouts-need-to-know'];
const PURPOSE = /^[a-z][a-z0-9-]{0,63}$/;
/** Scopes are parted by spaces further in, so none may stand in a person's or unit's id. */
const OPAQUE = /^[A-Za-z0-9][A-Za-z0-9._:@|/+=~-]{0,127}$/;

/** Reads a person out of verified claims. */
export function viewerOf(claims: Claims, rules: ClaimRules): PersonViewer | TokenRefusal {
  const { sub, agency, role, purpose, exp, iat, jti } = claims;
  if (!isOpaque(sub) || !isOpaque(jti) || typeof exp !== 'number' || typeof iat !== 'number')
    return refuse('incomplete');
  if (exp - iat > rules.longestLifeSeconds) return refuse('too-long-lived');
  if (agency !== rules.agency) return refuse('wrong-agency');
  if (!isRole(role)) return refuse('unknown-role');
  if (!isPurpose(purpose, rules.purposes)) return refuse('unknown-purpose');
  const unit = claims['unit'] ?? null;
  if (unit !== null && !isOpaque(unit)) return refuse('incomplete');
  const clearance = clearanceOf(claims['clearance']);
  if (clearance === null) return refuse('unknown-clearance');
  const token = { id: jti, expiresAt: new Date(exp * 1000) };
  return { kind: 'person', agency: rules.agency, unit, role, purpose, person: sub, clearance, token };
}

function isOpaque(value: unknown): value is string {
  return typeof value === 'string' && OPAQUE.test(value);
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

function isPurpose(value: unknown, known: ReadonlySet<string> | null): value is string {
  return typeof value === 'string' && PURPOSE.test(value) && (known === null || known.has(value));
}

function clearanceOf(value: unknown): readonly Marker[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const cleared = MARKERS.filter((marker) => value.includes(marker));
  return cleared.length === new Set(value).size ? cleared : null;
}
