import { Directive, ID, ObjectType } from 'type-graphql';
import type { ChildView } from '../../hub/ports/reading';
import { publishAsserted, publishCoded } from '../kit/asserted';
import type { PublishedAsserted } from '../kit/asserted';
import { Told } from '../kit/told';
import { Withheld, shownOf, withheldOf } from '../kit/withheld';
import {
  AssertedAuthority,
  AssertedDate,
  AssertedFlag,
  AssertedName,
  AssertedPlacement,
  AssertedSex,
} from './care-types';

@ObjectType('Child', {
  description:
    'A child as this audience may see them: every subject that agencies hold and that links join. ' +
    'Refused and unknown look the same.',
})
@Directive('@key(fields: "id")')
export class ChildType {
  @Told(() => ID, {
    category: 'existence',
    says: 'Opaque and stable. Ids a child had before records were joined go on resolving to this one.',
    always: true,
  })
  id!: string;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'True while no review has yet tied the reported person to a known child. The record is live meanwhile.',
  })
  provisional!: boolean;

  @Told(() => AssertedName, { category: 'identity', says: 'Given name.' })
  givenName!: PublishedAsserted | null;

  @Told(() => AssertedName, { category: 'identity', says: 'Family name.' })
  familyName!: PublishedAsserted | null;

  @Told(() => AssertedDate, { category: 'identity', says: 'Date of birth.' })
  dateOfBirth!: PublishedAsserted | null;

  @Told(() => AssertedSex, { category: 'identity', says: 'Sex as recorded.' })
  sex!: PublishedAsserted | null;

  @Told(() => AssertedFlag, {
    category: 'family-and-network',
    says: 'Whether a council looks after the child. Part of the minimum report (WY 4).',
  })
  lookedAfter!: PublishedAsserted | null;

  @Told(() => AssertedAuthority, {
    category: 'family-and-network',
    says: 'The council that looks after the child (WY 4).',
  })
  responsibleAuthority!: PublishedAsserted | null;

  @Told(() => AssertedAuthority, {
    category: 'family-and-network',
    says: 'The council where the child is living (WY 4).',
  })
  hostAuthority!: PublishedAsserted | null;

  @Told(() => AssertedPlacement, {
    category: 'family-and-network',
    says: "Where the child lives by arrangement, in the agency's words.",
  })
  placement!: PublishedAsserted | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of this child that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}

export function publishChild(view: ChildView): ChildType {
  const identity = shownOf(view.identity);
  const care = shownOf(view.care);
  return {
    id: view.id,
    provisional: view.provisional,
    givenName: identity && publishAsserted(identity.givenName),
    familyName: identity && publishAsserted(identity.familyName),
    dateOfBirth: identity && publishAsserted(identity.dateOfBirth),
    sex: identity && publishCoded(identity.sex),
    lookedAfter: care && publishAsserted(care.lookedAfter),
    responsibleAuthority: care && publishAsserted(care.responsibleAuthority),
    hostAuthority: care && publishAsserted(care.hostAuthority),
    placement: care && publishAsserted(care.placement),
    withheld: withheldOf([view.identity, view.care]),
  };
}
