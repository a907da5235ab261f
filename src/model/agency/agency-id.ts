/**
 * An agency of the partnership: `la:<DfE code>` a local authority, `pf:<Home Office code>` a police force,
 * `provider:<slug>` a return-interview provider, `placement:<slug>` whoever runs placements: a home or a fostering service.
 * Dated registry entries say who holds the id when.
 */
export type AgencyId = string & { readonly __agencyId: unique symbol };

/** The kinds of agency; agreements are written per kind and role. */
export type AgencyKind =
  'local-authority' | 'police-force' | 'return-interview-provider' | 'placement-provider';

const KINDS: Readonly<Record<string, AgencyKind>> = {
  la: 'local-authority',
  pf: 'police-force',
  provider: 'return-interview-provider',
  placement: 'placement-provider',
};

const SHAPE = /^(la|pf|provider|placement):[a-z0-9][a-z0-9-]{0,39}$/;

/** Reads an agency id, or answers `null` when the text is not one. */
export function agencyId(text: string): AgencyId | null {
  return isAgencyId(text) ? text : null;
}

/** Whether a text is an agency id: one of the known kinds, a colon and a code. Says nothing of whether it is registered. */
export function isAgencyId(text: string): text is AgencyId {
  return SHAPE.test(text);
}

/** The kind of agency an id names. */
export function kindOf(agency: AgencyId): AgencyKind {
  const prefix = agency.slice(0, agency.indexOf(':'));
  const kind = KINDS[prefix];
  if (kind === undefined) throw new Error('agency id without a known kind');
  return kind;
}
