import type { Coded, SubjectDescribed } from '../../src/model/agency-fact/fact-body';
import { dfeCode, dfeCodes } from '../kit/dfe-codes/dfe-code';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { sex } from './codes';
import { readDay } from './days';
import { isNhsNumber } from './nhs-number';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WirePerson } from './wire';

const FIELDS = [
  'pers_forename',
  'pers_surname',
  'pers_dob',
  'pers_sex',
  'pers_ethnicity',
  'pers_gender',
  'first_language',
  'interpreter_needed',
  'pers_common_child_id',
  'pers_upn_unknown',
  'also_known_as',
] as const;

/**
 * Who the child is, and their number with the health service. A record that gives nothing of it but the child's number is
 * about another section, and says nothing here.
 */
export function personSections(person: WirePerson): readonly Section[] {
  const said = [
    ...described(person),
    ...nhsNumber(person.pers_common_child_id),
    ...withoutPupilNumber(person.pers_upn_unknown),
  ];
  return said.length === 0 ? [] : [{ place: '', content: fieldsOf(person, FIELDS), said }];
}

function described(person: WirePerson): readonly Statement[] {
  const { pers_dob: born } = person;
  const dateOfBirth = born === undefined ? null : readDay(born);
  const { pers_forename: givenName, pers_surname: familyName, also_known_as: names } = person;
  const body: SubjectDescribed = {
    kind: 'subject-described',
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
    ...(dateOfBirth === null ? {} : { dateOfBirth }),
    ...(person.pers_sex === undefined ? {} : { sex: sex(person.pers_sex) }),
    ...(names === undefined || names.length === 0 ? {} : { alsoKnownAs: names }),
    ...(person.pers_ethnicity === undefined
      ? {}
      : { ethnicity: dfeCode('ETHNIC', person.pers_ethnicity, { from: '2000-01-01' }) }),
    ...spoken(person),
  };
  return [
    ...(Object.keys(body).length === 1 ? [] : [statement(body)]),
    ...(born === undefined || dateOfBirth !== null ? [] : [notUnderstood('pers_dob', born)]),
  ];
}

/** How the child describes themselves and what they speak; a language is an ISO 639 code, anything else is kept as given. */
function spoken(person: WirePerson): Pick<SubjectDescribed, 'gender' | 'language' | 'interpreterNeeded'> {
  const { pers_gender: gender, first_language: language, interpreter_needed: interpreterNeeded } = person;
  return {
    ...(gender === undefined ? {} : { gender: { recognised: true, value: gender } }),
    ...(language === undefined ? {} : { language: languageCode(language) }),
    ...(interpreterNeeded === undefined ? {} : { interpreterNeeded }),
  };
}

function languageCode(given: string): Coded<string> {
  const code = given.trim().toLowerCase();
  return /^[a-z]{2,3}$/.test(code) ? { recognised: true, value: code } : { recognised: false, given };
}

function nhsNumber(given: string | undefined): readonly Statement[] {
  if (given === undefined) return [];
  const value = given.replace(/[\s-]/g, '');
  if (!isNhsNumber(value)) return [notUnderstood('pers_common_child_id', given)];
  return [statement({ kind: 'identifier-held', issuer: 'nhs', scheme: 'nhs-number', value })];
}

/** Why there is no pupil number: a code that stands for many children and names none. */
function withoutPupilNumber(given: string | undefined): readonly Statement[] {
  if (given === undefined) return [];
  const code = given.trim().toUpperCase();
  const meaning = Object.hasOwn(dfeCodes.UPN, code) ? dfeCodes.UPN[code]?.meaning : undefined;
  if (meaning === undefined) return [notUnderstood('pers_upn_unknown', given)];
  return [{ name: 'noted/upn', body: { kind: 'noted', topic: 'note', givenCode: code, text: meaning } }];
}
