import { ID } from 'type-graphql';
import type { Marker, Sex } from '../../model/agency-fact/fact-body';
import { assertedType } from '../kit/asserted';
import { wordsEnum } from '../kit/enum-names';
import { DateScalar } from '../kit/scalars';

export const SexEnum = wordsEnum<Sex>('Sex', 'Sex as an agency records it.', {
  female: 'Female.',
  male: 'Male.',
  unknown: 'The agency records that it does not know.',
});

export const MarkerEnum = wordsEnum<Marker>('Marker', 'How a record is to be handled.', {
  restricted:
    'Honour-based violence, forced marriage and the like: for those cleared, but that the child is missing (WM).',
  'whereabouts-need-to-know':
    'Trafficking or a protected placement: where the child is, on a need-to-know basis (WY 8, DfE 76).',
});

export const AssertedName = assertedType({ name: 'Name', of: 'a name', value: () => String });
export const AssertedDate = assertedType({ name: 'Date', of: 'a date', value: () => DateScalar });
export const AssertedSex = assertedType({ name: 'Sex', of: 'the sex of a child', value: () => SexEnum });
export const AssertedFlag = assertedType({ name: 'Flag', of: 'a yes-or-no question', value: () => Boolean });
export const AssertedAuthority = assertedType({
  name: 'Authority',
  of: 'which local authority it is, by agency id such as la:991',
  value: () => ID,
});
export const AssertedPlacement = assertedType({
  name: 'Placement',
  of: 'where a looked-after child lives by arrangement',
  value: () => String,
});
export const AssertedNames = assertedType({ name: 'Names', of: 'other names', value: () => [String] });
export const AssertedCode = assertedType({ name: 'Code', of: 'a code of a list', value: () => String });
