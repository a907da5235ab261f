import type { IdentifierHeld } from '../../src/model/agency-fact/care-facts';
import type { AgencyId, AgencyKind } from '../../src/model/agency/agency-id';
import { agencyId, kindOf } from '../../src/model/agency/agency-id';
import { isUpnPlaceholder } from '../kit/dfe-codes/dfe-code';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { identifierType } from './codes';
import type { IdentifierType } from './codes';
import { readDays } from './days';
import { isNhsNumber } from './nhs-number';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WireIdentifier } from './wire';

const FIELDS = [
  'link_identifier_type',
  'link_identifier_value',
  'link_issuer',
  'link_valid_from_date',
  'link_valid_to_date',
  'purge',
] as const;

const PUPIL_NUMBER = /^[A-Z]\d{11}[A-Z0-9]$/;

/** A number under which the child is known to somebody. Whether two who hold it are one child is not judged here. */
export function identifierSection(row: WireIdentifier, agency: AgencyId): Section {
  const { days, unread } = readDays(row.link_valid_from_date, row.link_valid_to_date);
  return {
    ...row,
    place: `identifier/${row.link_table_id}`,
    content: fieldsOf(row, FIELDS),
    said: [heldOrKept(row, { agency, days }), ...unread],
  };
}

interface Holding {
  readonly agency: AgencyId;
  readonly days: Pick<IdentifierHeld, 'from' | 'to'>;
}

function heldOrKept(row: WireIdentifier, { agency, days }: Holding): Statement {
  const type = identifierType(row.link_identifier_type);
  if (!type.recognised) return notUnderstood('link_identifier_type', type.given);
  if (type.value === 'none') return kept(row, 'an identifier by which no child is known to another agency');
  if (type.value === 'upn' && isUpnPlaceholder(row.link_identifier_value))
    return kept(row, 'stands in place of a pupil number and names no child');
  const issuer = issuerOf(type.value, row.link_issuer, agency);
  if (issuer === null) return notUnderstood('link_issuer', row.link_issuer ?? 'no issuer given');
  const value = canonicalValue(type.value, row.link_identifier_value);
  if (value === null) return notUnderstood('link_identifier_value', row.link_identifier_value);
  return statement({ kind: 'identifier-held', issuer, scheme: type.value, value, ...days });
}

function kept({ link_identifier_type, link_identifier_value }: WireIdentifier, why: string): Statement {
  const text = `${link_identifier_type} ${link_identifier_value}: ${why}`;
  return statement({ kind: 'noted', topic: 'note', givenCode: link_identifier_type, text });
}

type HeldType = Exclude<IdentifierType, 'none'>;

/** A force's or authority's number means something only beside the name of who gave it. */
function issuerOf(type: HeldType, given: string | undefined, agency: AgencyId): string | null {
  switch (type) {
    case 'nhs-number':
      return 'nhs';
    case 'upn':
      return 'dfe';
    case 'home-office':
      return 'home-office';
    case 'police-nominal':
      return agencyOfKind(given, 'police-force');
    case 'la-child':
      return given === undefined ? agency : agencyOfKind(given, 'local-authority');
  }
}

function agencyOfKind(given: string | undefined, kind: AgencyKind): AgencyId | null {
  const id = agencyId((given ?? '').trim().toLowerCase());
  return id !== null && kindOf(id) === kind ? id : null;
}

/** As everybody writes it, so that the same number is the same text; `null` when it cannot be one. */
function canonicalValue(type: HeldType, given: string): string | null {
  if (type === 'nhs-number') {
    const digits = given.replace(/[\s-]/g, '');
    return isNhsNumber(digits) ? digits : null;
  }
  const value = given.trim();
  if (type !== 'upn') return value === '' ? null : value;
  return PUPIL_NUMBER.test(value.toUpperCase()) ? value.toUpperCase() : null;
}
