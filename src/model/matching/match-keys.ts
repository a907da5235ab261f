import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import type { SubjectDescribed } from '../agency-fact/fact-body';
import { comparedIdentifier, ownIdentifier } from './identifier-key';
import { looseName } from './match-names';

/** Something two subjects can have in common by which they may be one person. The text is personal: keep only a keyed hash of it. */
export interface MatchKey {
  readonly subject: SubjectRef;
  readonly text: string;
}

/**
 * The keys a fact gives: identifiers, and date of birth with family name. Wider than what is certain, and never narrower:
 * subjects without a key in common are not matched, whatever else is known of them.
 */
export function matchKeysOf({ subject, body }: AgencyFact): readonly MatchKey[] {
  const held =
    body.kind === 'identifier-held' ? comparedIdentifier(body.issuer, body.scheme, body.value) : null;
  const birth = body.kind === 'subject-described' ? birthKey(body) : null;
  return [
    ...ownKey(subject),
    ...(body.kind === 'subjects-linked' || body.kind === 'subjects-unlinked' ? ownKey(body.other) : []),
    ...(held === null ? [] : [{ subject, text: identifierKeyText(held.key) }]),
    ...(birth === null ? [] : [{ subject, text: birth }]),
  ];
}

/** The text under which an identifier is a key. */
export function identifierKeyText(key: string): string {
  return `identifier ${key}`;
}

/** Date of birth and family name as one text; `null` unless one fact gives both. */
export function birthKey({ dateOfBirth, familyName }: SubjectDescribed): string | null {
  if (dateOfBirth === undefined || familyName === undefined) return null;
  const family = looseName(familyName);
  return family === '' ? null : `birth ${JSON.stringify([dateOfBirth, family])}`;
}

function ownKey(subject: SubjectRef): readonly MatchKey[] {
  const own = ownIdentifier(subject);
  return own === null ? [] : [{ subject, text: identifierKeyText(own.key) }];
}
