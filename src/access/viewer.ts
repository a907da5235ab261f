import type { AgencyId } from '../model/agency/agency-id';
import type { Marker } from '../model/agency-fact/fact-body';

/** The roles of this release. A token naming any other is refused. */
export const ROLES = [
  'duty-inspector',
  'superintendent',
  'social-worker',
  'return-interviewer',
  'placement-carer',
  'meeting-member',
  'governance-officer',
] as const;

export type Role = (typeof ROLES)[number];

/** A person of an agency, as their agency's issuer vouches for them. */
export interface PersonViewer {
  readonly kind: 'person';
  readonly agency: AgencyId;
  readonly unit: string | null;
  readonly role: Role;
  readonly purpose: string;
  /** The issuer's `sub`: opaque to the hub. */
  readonly person: string;
  readonly clearance: readonly Marker[];
  /** The token's id and end, for revocation and expiry on open sockets. */
  readonly token: { readonly id: string; readonly expiresAt: Date };
}

/** The hub itself at work: intake per feed, the watcher, a rebuild. Named, so that the record shows which part looked. */
export interface SystemViewer {
  readonly kind: 'system';
  /** For instance `intake:storm:pf:99`. */
  readonly name: string;
}

/** No repository is read without one. */
export type Viewer = PersonViewer | SystemViewer;
