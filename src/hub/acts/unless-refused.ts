import { factKeyText } from '../../model/agency-fact/canonical';
import { compareFacts } from '../../model/agency-fact/order';
import { decisionsSetAside } from '../../model/response/set-aside';
import type { ActPlan } from './act-plan';
import type { MissingEpisodeInHand } from './missing-episode-in-hand';

/**
 * What an act would write, unless the same from an agency's feed would be set aside: whoever has not the authority is told so,
 * with the rule and its source, and nothing is written.
 */
export function unlessRefused(plan: ActPlan, { facts, around }: MissingEpisodeInHand): ActPlan {
  if (plan.kind !== 'facts') return plan;
  const aside = decisionsSetAside([...facts, ...plan.facts].sort(compareFacts), around);
  const broken = plan.facts.flatMap(({ key }) => aside.get(factKeyText(key)) ?? [])[0];
  return broken === undefined ? plan : { kind: 'refused', ...broken };
}
