import { ObjectType } from 'type-graphql';
import type { ProfessionalRole } from '../../model/agency-fact/care-facts';
import type {
  LegalStatusPeriod,
  MissingPeriod,
  NamedProfessional,
  ParentalResponsibility,
} from '../../model/child/care-history';
import type { CalendarDate } from '../../model/time/occurred';
import { wordsEnum } from '../kit/enum-names';
import { GivenCode, publishGiven } from '../kit/given-code';
import { DateScalar } from '../kit/scalars';
import { Told } from '../kit/told';

const care = 'family-and-network';

@ObjectType('LegalStatusPeriod', {
  description:
    'A legal status over time, as one agency records it (SSDA903 LS). Dates are days in Europe/London.',
})
export class LegalStatusPeriodType {
  @Told(() => String, { category: care, says: 'Id of the agency that records it.', always: true })
  by!: string;

  @Told(() => GivenCode, { category: care, says: 'For instance C2, a full care order.' })
  status!: GivenCode | null;

  @Told(() => DateScalar, { category: care, says: 'Its first day.', always: true })
  from!: CalendarDate;

  @Told(() => DateScalar, { category: care, says: 'The day it ended; null while it lasts.' })
  to!: CalendarDate | null;
}

export const ProfessionalRoleEnum = wordsEnum<ProfessionalRole>(
  'ProfessionalRole',
  'What a professional is to the child.',
  {
    'social-worker': 'The allocated social worker.',
    'team-manager': "The social worker's manager.",
    'independent-reviewing-officer': 'The independent reviewing officer (IRO), told of every absence (WY 8).',
    'health-lead': 'The designated health professional for looked-after children.',
    'education-lead': 'The designated teacher or education lead.',
  },
);

@ObjectType('Professional', { description: 'Who answers for the child at an agency, and from when to when.' })
export class ProfessionalType {
  @Told(() => String, { category: care, says: 'Id of the agency that names them.', always: true })
  by!: string;

  @Told(() => ProfessionalRoleEnum, {
    category: care,
    says: 'What they are to the child; null when the code is not in our list.',
  })
  role!: ProfessionalRole | null;

  @Told(() => String, { category: care, says: 'The code as given, when it is not in our list.' })
  unrecognisedRole!: string | null;

  @Told(() => String, { category: care, says: 'Their name.' })
  name!: string | null;

  @Told(() => String, { category: care, says: 'Their team.' })
  team!: string | null;

  @Told(() => String, { category: care, says: 'Their telephone number as given.' })
  telephone!: string | null;

  @Told(() => DateScalar, { category: care, says: 'First day, when known.' })
  from!: CalendarDate | null;

  @Told(() => DateScalar, { category: care, says: 'Last day, when it has ended.' })
  to!: CalendarDate | null;
}

@ObjectType('ParentalResponsibility', { description: 'Somebody with parental responsibility for the child.' })
export class ParentalResponsibilityType {
  @Told(() => String, { category: 'third-parties', says: 'Id of the agency that records it.', always: true })
  by!: string;

  @Told(() => String, { category: 'third-parties', says: 'Their name.', always: true })
  name!: string;

  @Told(() => String, { category: 'third-parties', says: 'What they are to the child.' })
  relationship!: string | null;

  @Told(() => String, { category: 'third-parties', says: 'Their telephone number as given.' })
  telephone!: string | null;

  @Told(() => Boolean, {
    category: 'third-parties',
    says: 'False when telling them is inconsistent with the welfare of the child (DfE 66).',
    always: true,
  })
  mayBeTold!: boolean;
}

@ObjectType('MissingPeriod', {
  description:
    'A missing period as the SSDA903 return counts it, in days. Not a police category: M is missing from care, A is away from placement without authorisation.',
})
export class MissingPeriodType {
  @Told(() => String, { category: 'existence', says: 'Id of the authority that returned it.', always: true })
  by!: string;

  @Told(() => GivenCode, { category: 'existence', says: 'M or A.' })
  code!: GivenCode | null;

  @Told(() => DateScalar, { category: 'existence', says: 'First day.', always: true })
  from!: CalendarDate;

  @Told(() => DateScalar, { category: 'existence', says: 'Last day; null when the return gives none.' })
  to!: CalendarDate | null;

  @Told(() => [String], { category: 'existence', says: 'What is odd about it, as codes.', always: true })
  flags!: string[];
}

export function publishLegalStatus({ by, status, from, to }: LegalStatusPeriod): LegalStatusPeriodType {
  return { by, status: publishGiven(status), from, to: to ?? null };
}

export function publishProfessional(named: NamedProfessional): ProfessionalType {
  const { role } = named;
  return {
    by: named.by,
    role: role.recognised ? role.value : null,
    unrecognisedRole: role.recognised ? null : role.given,
    name: named.name ?? null,
    team: named.team ?? null,
    telephone: named.telephone ?? null,
    from: named.from ?? null,
    to: named.to ?? null,
  };
}

export function publishParentalResponsibility(held: ParentalResponsibility): ParentalResponsibilityType {
  const { by, name, relationship, telephone, tell } = held;
  return { by, name, relationship: relationship ?? null, telephone: telephone ?? null, mayBeTold: tell };
}

export function publishMissingPeriod({ by, code, from, to, flags }: MissingPeriod): MissingPeriodType {
  return { by, code: publishGiven(code), from, to: to ?? null, flags: [...(flags ?? [])] };
}
