import { Directive, ObjectType } from 'type-graphql';
import type { Guarded } from '../../hub/ports/reading';
import type { InformationCategory } from '../../model/sharing/information-category';
import { wordsEnum } from './enum-names';
import { Told } from './told';

export const InformationCategoryEnum = wordsEnum<InformationCategory>(
  'InformationCategory',
  'What a piece of information is about. Sharing agreements decide category by category.',
  {
    existence: 'That the hub knows of the child or of a missing episode, its status and its times.',
    identity: 'Name, date of birth, sex.',
    whereabouts: 'Where the child was last seen, went missing from, or was found.',
    health: 'Health needs and treatment.',
    'family-and-network': 'Care arrangements, responsible and host authority, family and friends.',
    plan: 'Plans made with and for the child.',
    'risk-and-intelligence': 'Risk level, circumstances, delay and the chronology.',
    'interview-content': 'What a child said in an interview.',
    'third-parties': 'Other people, such as whoever reported the child missing.',
  },
);

@ObjectType('Withheld', {
  description:
    'A category of information that exists under an agreement but is not given to this audience. Its fields read null. ' +
    "A field that is null without an entry here is unknown, or not this audience's to know of.",
})
@Directive('@shareable')
export class Withheld {
  @Told(() => InformationCategoryEnum, { category: 'existence', says: 'What is withheld.', always: true })
  category!: InformationCategory;

  @Told(() => String, {
    category: 'existence',
    says: 'Whom to ask, in the words of the sharing agreement.',
    always: true,
  })
  ask!: string;
}

/** What of these parts is withheld, each category once, in the order given. */
export function withheldOf(parts: readonly Guarded<unknown>[]): Withheld[] {
  const said = new Map<InformationCategory, Withheld>();
  for (const part of parts) {
    if (part.kind === 'withheld') said.set(part.category, { category: part.category, ask: part.ask });
  }
  return [...said.values()];
}

/** The part's value, or `null` when it is withheld or silent: the two differ only in `withheld`. */
export function shownOf<T>(part: Guarded<T>): T | null {
  return part.kind === 'shown' ? part.value : null;
}
