import type { Audience } from './audience';
import { basisText } from './basis';

/** One text per audience: equal texts, equal answers. JSON, because no part of it can then run into the next. */
export function audienceKey(audience: Audience): string {
  const { agency, unit, role, purpose, basis, clearance, agreementVersion } = audience;
  return JSON.stringify([
    agency,
    unit,
    role,
    purpose,
    basisText(basis),
    clearance.toSorted(),
    agreementVersion,
  ]);
}
