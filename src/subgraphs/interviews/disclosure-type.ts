import { ObjectType } from 'type-graphql';
import type { SharedDisclosure } from '../../model/interview/shared-disclosures';
import type { DisclosedAbout } from '../../model/protocol/interview-rules';
import { Told } from '../kit/told';
import { DisclosedAboutEnum, DisclosurePartyEnum } from './on-return-words';
import type { DisclosureParty } from './on-return-words';

const category = 'risk-and-intelligence';

@ObjectType('SharedDisclosure', {
  description:
    'Something disclosed in a return interview, and with whom it is shared: as was decided, and as the protocol has it ' +
    'whatever was decided (WY 7; NF 4.12, 4.14).',
})
export class SharedDisclosureType {
  @Told(() => DisclosedAboutEnum, { category, says: 'What it is about; null for a code not in our list.' })
  about!: DisclosedAbout | null;

  @Told(() => [DisclosurePartyEnum], { category, says: 'With whom it is shared.', always: true })
  shareWith!: DisclosureParty[];

  @Told(() => String, { category, says: 'Why so, by whoever decided.' })
  rationale!: string | null;

  @Told(() => [String], {
    category,
    says: 'Where it is written that it is always shared; empty when it was decided.',
    always: true,
  })
  because!: string[];
}

export function publishDisclosure({
  about,
  shareWith,
  rationale,
  because,
}: SharedDisclosure): SharedDisclosureType {
  return {
    about: about.recognised ? about.value : null,
    shareWith: [...shareWith],
    rationale,
    because: [...because],
  };
}
