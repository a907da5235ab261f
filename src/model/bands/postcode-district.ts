const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/;
const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** The district of a postcode, for instance `B23` of `b23 6aa`; a district is its own. `null` of anything else. */
export function postcodeDistrict(text: string): string | null {
  const upper = text.trim().toUpperCase();
  return WHOLE.exec(upper)?.[1] ?? (DISTRICT.test(upper) ? upper : null);
}
