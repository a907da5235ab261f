import { Directive, ID, ObjectType } from 'type-graphql';
import { isAgencyId, kindOf } from '../../model/agency/agency-id';
import type { AgencyKind } from '../../model/agency/agency-id';
import { wordsEnum } from '../kit/enum-names';
import { Told } from '../kit/told';

export const AgencyKindEnum = wordsEnum<AgencyKind>('AgencyKind', 'What kind of agency it is.', {
  'local-authority': "A council with children's services.",
  'police-force': 'A police force.',
  'return-interview-provider': 'Whoever a council commissions to hold return interviews.',
});

@ObjectType('Agency', { description: 'An agency of the partnership.' })
@Directive('@key(fields: "id")')
export class AgencyType {
  @Told(() => ID, {
    category: 'existence',
    says: 'la:<DfE code>, pf:<Home Office code> or provider:<slug>.',
    always: true,
  })
  id!: string;

  @Told(() => AgencyKindEnum, { category: 'existence', says: 'What kind of agency it is.' })
  kind!: AgencyKind | null;
}

/** An id that is no agency's is absent, not an error. */
export function agencyOf(id: string): AgencyType | null {
  return isAgencyId(id) ? { id, kind: kindOf(id) } : null;
}
