import type { AgencyId } from '../agency/agency-id';

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/;
const LONGEST = 64;

/**
 * What names a meeting in a scope, for instance `la-383_S17`: whoever is invited looks on that ground. `null` for a reference
 * that is more than 32 letters, digits and dashes. No agency's id holds a `_`, so no two meetings share a name. A reference
 * must be a number or the like and never a name: scopes travel with every change.
 */
export function meetingScopeId(convenedBy: AgencyId, reference: string): string | null {
  const id = `${convenedBy.replace(':', '-')}_${reference}`;
  return isMeetingReference(reference) && id.length <= LONGEST ? id : null;
}

/** Whether a text may be an agency's reference of a meeting. */
export function isMeetingReference(text: string): boolean {
  return REFERENCE.test(text);
}
