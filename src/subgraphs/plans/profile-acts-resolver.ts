import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import { keyOf } from '../kit/act-input';
import type { OperationContext } from '../kit/operation-context';
import { ACT_ERRORS, perform } from '../kit/perform';
import { Told } from '../kit/told';
import { profileFor } from './child-plans-resolver';
import { PhilomenaProfileType } from './philomena-profile-type';
import { UpdatePhilomenaProfileInput } from './profile-act-inputs';
import { sectionsOf } from './sections-of';

@ObjectType('PhilomenaProfileActed', { description: 'What came of an update of a Philomena profile.' })
export class PhilomenaProfileActed {
  @Told(() => PhilomenaProfileType, {
    category: 'existence',
    says: 'The profile as it now is and as you may see it, with its new revision.',
  })
  philomenaProfile!: PhilomenaProfileType | null;
}

@Resolver()
export class ProfileActsResolver {
  @Mutation(() => PhilomenaProfileActed, {
    nullable: true,
    description:
      "States sections of a child's Philomena profile as your agency holds them (NF 2.7 to 2.13). Only sections that you are " +
      `shown: others are NOT_PERMITTED. STALE when the revision is not the present one. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async updatePhilomenaProfile(
    @Arg('input', () => UpdatePhilomenaProfileInput, {
      description: 'What is to be stated, the key it is stated under and the revision it builds on.',
    })
    input: UpdatePhilomenaProfileInput,
    @Ctx() context: OperationContext,
  ): Promise<PhilomenaProfileActed> {
    const { childId, expectedRevision } = input;
    await perform(context, {
      name: 'update-philomena-profile',
      ...{ key: keyOf(input.key), childId, expectedRevision, sections: sectionsOf(input) },
    });
    return { philomenaProfile: await profileFor(childId, context) };
  }
}
