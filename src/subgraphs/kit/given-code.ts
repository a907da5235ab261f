import { Directive, ObjectType } from 'type-graphql';
import type { Coded } from '../../model/agency-fact/fact-body';
import { Told } from './told';

@ObjectType('GivenCode', {
  description: "A code of a source's list, kept as the source gave it.",
})
@Directive('@shareable')
export class GivenCode {
  @Told(() => String, { category: 'as-parent', says: 'The code as given.', always: true })
  code!: string;

  @Told(() => Boolean, {
    category: 'as-parent',
    says: 'False when it is not in the list of codes valid for its year; a person is asked to look.',
    always: true,
  })
  recognised!: boolean;
}

export function publishGiven(coded: Coded<string> | undefined): GivenCode | null {
  if (coded === undefined) return null;
  return coded.recognised
    ? { code: coded.value, recognised: true }
    : { code: coded.given, recognised: false };
}
