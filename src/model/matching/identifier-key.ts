import type { SubjectRef } from '../agency-fact/agency-fact';
import { isFirmIdentifier } from '../child/child-subjects';

/** An identifier in the form in which it is compared. */
export interface ComparedIdentifier {
  /** Issuer and scheme: one person has one value under them, or several that are said to be theirs. */
  readonly scheme: string;
  /** Issuer, scheme and value: names one person. */
  readonly key: string;
}

/** A unique pupil number: a check letter, eleven digits, and a digit, or a letter while it is temporary. `UN1` to `UN5` say why there is none. */
const PUPIL_NUMBER = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;
const HEALTH_NUMBER = /^(?!(\d)\1+$)\d{10}$/;

/** What is typed where there is no number. */
const PLACEHOLDER =
  /^(?:unknown|notknown|notapplicable|unk|nk|none|null|nil|na|n\/a|tbc|tba|test|x+|0+|9+|\?+|-+|\.+)$/i;

/** An identifier as compared: spaces and case do not count. `null` for a placeholder or a text that cannot be one. */
export function comparedIdentifier(issuer: string, scheme: string, value: string): ComparedIdentifier | null {
  const under = scheme.trim().toLowerCase();
  const compact = value
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
  const number = under === 'nhs-number' ? compact.replace(/-/g, '') : compact;
  if (!isValue(under, number)) return null;
  const by = JSON.stringify([issuer.trim().toLowerCase(), under]);
  return { scheme: by, key: JSON.stringify([by, number]) };
}

/** A subject's own reference as an identifier, when it is one that its source uses again for the same person. */
export function ownIdentifier(subject: SubjectRef): ComparedIdentifier | null {
  return isFirmIdentifier(subject) ? comparedIdentifier(subject.agency, subject.scheme, subject.value) : null;
}

function isValue(scheme: string, value: string): boolean {
  if (value === '' || PLACEHOLDER.test(value)) return false;
  if (scheme === 'upn' || scheme.endsWith('-upn')) return PUPIL_NUMBER.test(value);
  return scheme !== 'nhs-number' || HEALTH_NUMBER.test(value);
}
