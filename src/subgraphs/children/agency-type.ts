import { Directive, ID, ObjectType } from 'type-graphql';
import { isAgencyId, kindOf } from '../../model/agency/agency-id';
import type { AgencyKind } from '../../model/agency/agency-id';
import { wordsEnum } from '../kit/enum-names';
import type { OperationContext } from '../kit/operation-context';
import { Told } from '../kit/told';

export const AgencyKindEnum = wordsEnum<AgencyKind>('AgencyKind', 'What kind of agency it is.', {
  'local-authority': "A council with children's services.",
  'police-force': 'A police force.',
  'return-interview-provider': 'Whoever a council commissions to hold return interviews.',
  'placement-provider': 'Whoever runs placements: a home, or a fostering service.',
});

@ObjectType('Agency', { description: 'An agency of the partnership.' })
@Directive('@key(fields: "id")')
export class AgencyType {
  @Told(() => ID, {
    category: 'existence',
    says: 'la:<DfE code>, pf:<Home Office code>, provider:<slug> or placement:<slug>.',
    always: true,
  })
  id!: string;

  @Told(() => String, { category: 'existence', says: 'Its name in the registry.' })
  name!: string | null;

  @Told(() => AgencyKindEnum, { category: 'existence', says: 'What kind of agency it is.' })
  kind!: AgencyKind | null;
}

/** An id that is no agency's is absent, not an error. */
export async function agencyById(id: string, { session }: OperationContext): Promise<AgencyType | null> {
  if (!isAgencyId(id)) return null;
  const names = await session.agencyNames();
  return { id, name: names.get(id) ?? null, kind: kindOf(id) };
}
