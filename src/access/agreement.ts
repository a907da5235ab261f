import type { Marker } from '../model/agency-fact/fact-body';
import type { AgencyKind } from '../model/agency/agency-id';
import type { InformationCategory } from '../model/sharing/information-category';
import type { ActName } from './act-name';
import type { Basis } from './audience';
import type { Role } from './viewer';

export type BasisKind = Basis['kind'];

/** How an agreement's file writes a decision: `allow`, `silent`, or `withhold:` with whom to ask. */
export type WrittenDenial = 'silent' | { readonly withhold: string };
export type WrittenDecision = 'allow' | WrittenDenial;

/** Where an agreement says something else for one purpose, one basis, or one of both together. */
export interface AgreementException {
  readonly when: { readonly purpose?: string; readonly basis?: BasisKind };
  readonly categories: Readonly<Partial<Record<InformationCategory, WrittenDecision>>>;
}

/** What a purpose may be served by. The default basis is the one taken when a request names none. */
export interface AgreementPurpose {
  readonly bases: { readonly default: BasisKind; readonly allowed: readonly BasisKind[] };
}

/** What one role of some kinds of agency may know, as its file states it. One file, one role. */
export interface Agreement {
  readonly role: Role;
  readonly agencies: readonly AgencyKind[];
  readonly version: string;
  /** The agreement in plain sentences. */
  readonly reads: string;
  readonly purposes: {
    readonly default: string;
    readonly allowed: Readonly<Record<string, AgreementPurpose>>;
  };
  /** The clearances this role may use if its agency vouches for them. */
  readonly clearances: readonly Marker[];
  readonly categories: Readonly<Record<InformationCategory, WrittenDecision>>;
  readonly exceptions?: readonly AgreementException[];
  /** What the role may do; nothing when left out. */
  readonly acts?: readonly ActName[];
  /** How what a marker covers appears to someone without its clearance. */
  readonly markers: Readonly<Record<Marker, WrittenDenial>>;
}
