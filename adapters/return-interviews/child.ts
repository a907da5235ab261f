import type { SubjectDescribed } from '../../src/model/agency-fact/fact-body';
import { agencyId, kindOf } from '../../src/model/agency/agency-id';
import { calendarDate } from '../../src/model/time/calendar-date';
import type { InterviewedChild } from '../../src/model/interview/interview-child';
import { careDescribed } from '../kit/care-described';
import { identifierScheme } from './codes';
import type { IdentifierScheme } from './codes';
import type { WireChild, WireIdentifier } from './wire';

/** The child as the provider knows them. What cannot be read is left out and put before a person. */
export function interviewedChild(child: WireChild): InterviewedChild {
  const { dateOfBirth: born } = child;
  const held = (child.identifiers ?? []).map(identifier);
  const isUnread = born !== undefined && calendarDate(born) === null;
  return {
    reference: child.reference ?? null,
    described: described(child),
    care: careDescribed({
      lookedAfter: undefined,
      responsibleAuthority: child.responsibleAuthority,
      hostAuthority: undefined,
      placement: undefined,
    }),
    identifiers: held.flatMap((one) => ('value' in one ? [one] : [])),
    notUnderstood: [
      ...(isUnread ? [{ what: 'dateOfBirth', given: born }] : []),
      ...held.flatMap((one, index) =>
        'given' in one ? [{ what: `identifiers/${index + 1}`, given: one.given }] : [],
      ),
    ],
  };
}

function described({ givenName, familyName, dateOfBirth: born }: WireChild): SubjectDescribed | null {
  const dateOfBirth = calendarDate(born ?? '');
  if (givenName === undefined && familyName === undefined && dateOfBirth === null) return null;
  return {
    kind: 'subject-described',
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
    ...(dateOfBirth === null ? {} : { dateOfBirth }),
  };
}

/** An identifier, or what of it was not understood. */
function identifier({
  scheme,
  issuer,
  value,
}: WireIdentifier): InterviewedChild['identifiers'][number] | { readonly given: string } {
  const coded = identifierScheme(scheme);
  if (!coded.recognised) return { given: coded.given };
  const by = issuerOf(coded.value, issuer);
  return by === null ? { given: issuer ?? 'no issuer given' } : { issuer: by, scheme: coded.value, value };
}

/** A council's or force's number means something only beside the name of who gave it. */
function issuerOf(scheme: IdentifierScheme, given = ''): string | null {
  const agency = agencyId(given.trim().toLowerCase());
  const kind = agency === null ? null : kindOf(agency);
  switch (scheme) {
    case 'nhs-number':
      return 'nhs';
    case 'upn':
      return 'dfe';
    case 'home-office':
      return 'home-office';
    case 'la-child':
      return kind === 'local-authority' ? agency : null;
    case 'police-nominal':
      return kind === 'police-force' ? agency : null;
  }
}
