import { ObjectType } from 'type-graphql';
import type { HeldIdentifier } from '../../model/child/care-history';
import type { CalendarDate } from '../../model/time/occurred';
import { DateScalar } from '../kit/scalars';
import { Told } from '../kit/told';

@ObjectType('Identifier', {
  description:
    'An identifier an agency holds for the child: issuer, scheme and value together name one person.',
})
export class IdentifierType {
  @Told(() => String, {
    category: 'identity',
    says: 'Who issued it: an agency id, or nhs, dfe or home-office.',
    always: true,
  })
  issuer!: string;

  @Told(() => String, { category: 'identity', says: 'For instance nhs-number, upn, la-child.', always: true })
  scheme!: string;

  @Told(() => String, { category: 'identity', says: 'As given.', always: true })
  value!: string;

  @Told(() => String, { category: 'identity', says: 'Id of the agency that holds it.', always: true })
  by!: string;

  @Told(() => DateScalar, { category: 'identity', says: 'First day it held, when known.' })
  from!: CalendarDate | null;

  @Told(() => DateScalar, { category: 'identity', says: 'Last day it held, when it no longer does.' })
  to!: CalendarDate | null;
}

export function publishIdentifier({ issuer, scheme, value, by, from, to }: HeldIdentifier): IdentifierType {
  return { issuer, scheme, value, by, from: from ?? null, to: to ?? null };
}
