import { ID, ObjectType } from 'type-graphql';
import type { PromptOfChild, PromptsView } from '../../hub/ports/prompts-view';
import type { Instant } from '../../model/time/occurred';
import { DateTimeScalar } from '../kit/scalars';
import { Told } from '../kit/told';
import { Withheld, shownOf, withheldOf } from '../kit/withheld';

const RISK = 'risk-and-intelligence';

@ObjectType('Prompt', {
  description:
    'What a protocol has somebody do at a point for which it names no time: shown until it is done, and never in the way of anything.',
})
export class PromptType {
  @Told(() => String, {
    category: RISK,
    says: 'Key of the rule, for instance review-placement.',
    always: true,
  })
  key!: string;

  @Told(() => String, { category: RISK, says: 'Id and version of the protocol.', always: true })
  protocol!: string;

  @Told(() => String, { category: RISK, says: 'What is to be done.', always: true })
  says!: string;

  @Told(() => String, { category: RISK, says: 'Where the rule stands.', always: true })
  source!: string;

  @Told(() => ID, { category: RISK, says: 'The agency that is to do it; null when nobody knows which.' })
  agencyId!: string | null;

  @Told(() => String, { category: RISK, says: 'Who there, in the words of the protocol.', always: true })
  role!: string;

  @Told(() => ID, { category: RISK, says: 'The missing episode it is of; null when it is of none.' })
  missingEpisodeId!: string | null;

  @Told(() => DateTimeScalar, { category: RISK, says: 'Since when it has been called for.', always: true })
  since!: Instant;

  @Told(() => DateTimeScalar, { category: RISK, says: 'When it was done; null while it is not.' })
  doneAt!: Instant | null;
}

@ObjectType('ChildPrompts', { description: 'What protocols have people do about a child.' })
export class ChildPromptsType {
  @Told(() => [PromptType], { category: RISK, says: 'Open first, then done; null when withheld.' })
  prompts!: PromptType[] | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'What is kept back, and whom to ask.',
    always: true,
  })
  withheld!: Withheld[];
}

export function publishPrompts({ prompts }: PromptsView): ChildPromptsType {
  const shown = shownOf(prompts);
  const openFirst = shown === null ? null : [...shown].sort((a, b) => doneRank(a) - doneRank(b));
  return { prompts: openFirst?.map(publishPrompt) ?? null, withheld: withheldOf([prompts]) };
}

function doneRank({ doneAt }: PromptOfChild): number {
  return doneAt === null ? 0 : 1;
}

function publishPrompt({
  rule,
  protocol,
  agency,
  missingEpisodeId,
  since,
  doneAt,
}: PromptOfChild): PromptType {
  const { key, says, source, byRole } = rule;
  return { key, protocol, says, source, agencyId: agency, role: byRole, missingEpisodeId, since, doneAt };
}
