import { ObjectType } from 'type-graphql';
import type { NetworkMemberNamed, PlaceNamed } from '../../model/agency-fact/care-facts';
import type { ChildsPlace, NetworkMember } from '../../model/child/care-history';
import type { Occurred } from '../../model/time/occurred';
import { wordsEnum } from '../kit/enum-names';
import { OccurredType } from '../kit/occurred';
import { Told } from '../kit/told';

type Relation = Extract<NetworkMemberNamed['relation'], { readonly recognised: true }>['value'];
type PlaceKind = Extract<PlaceNamed['as'], { readonly recognised: true }>['value'];

export const NetworkRelationEnum = wordsEnum<Relation>('NetworkRelation', 'What somebody is to the child.', {
  family: 'Family.',
  friend: 'A friend.',
  associate: 'Somebody they are seen with.',
  'person-of-concern': 'Somebody who may harm them (NF 2.11).',
});

export const PlaceKindEnum = wordsEnum<PlaceKind>('PlaceKind', 'What a place is to the child.', {
  frequented: 'Where they like to be.',
  'found-at': 'Where they were found before.',
  'of-concern': 'Where they may come to harm.',
  forbidden: 'Where they must not be (WY 8).',
});

@ObjectType('NetworkMember', { description: 'Somebody around the child, by the word of one agency.' })
export class NetworkMemberType {
  @Told(() => NetworkRelationEnum, {
    category: 'third-parties',
    says: 'What they are to the child; null when the code is not in our list.',
  })
  relation!: Relation | null;

  @Told(() => String, { category: 'third-parties', says: 'The code as given, when it is not in our list.' })
  unrecognisedRelation!: string | null;

  @Told(() => String, { category: 'third-parties', says: 'Their name as given.', always: true })
  name!: string;

  @Told(() => String, { category: 'third-parties', says: 'What else is known of them.' })
  detail!: string | null;

  @Told(() => String, { category: 'third-parties', says: 'Id of the agency that says so.', always: true })
  by!: string;

  @Told(() => OccurredType, { category: 'third-parties', says: 'When it was said.', always: true })
  said!: Occurred;
}

@ObjectType('ChildsPlace', { description: "A place of the child's, by the word of one agency." })
export class ChildsPlaceType {
  @Told(() => PlaceKindEnum, {
    category: 'whereabouts',
    says: 'What it is to them; null when the code is not in our list.',
  })
  as!: PlaceKind | null;

  @Told(() => String, { category: 'whereabouts', says: 'The code as given, when it is not in our list.' })
  unrecognisedAs!: string | null;

  @Told(() => String, { category: 'whereabouts', says: 'The place as given.', always: true })
  place!: string;

  @Told(() => String, { category: 'whereabouts', says: 'Id of the agency that says so.', always: true })
  by!: string;

  @Told(() => OccurredType, { category: 'whereabouts', says: 'When it was said.', always: true })
  said!: Occurred;
}

export function publishNetworkMember(member: NetworkMember): NetworkMemberType {
  const { relation, name, detail, by, occurred } = member;
  return {
    relation: relation.recognised ? relation.value : null,
    unrecognisedRelation: relation.recognised ? null : relation.given,
    name,
    detail: detail ?? null,
    by,
    said: occurred,
  };
}

export function publishPlace({ as, place, by, occurred }: ChildsPlace): ChildsPlaceType {
  return {
    as: as.recognised ? as.value : null,
    unrecognisedAs: as.recognised ? null : as.given,
    place,
    by,
    said: occurred,
  };
}
