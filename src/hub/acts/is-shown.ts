import { guard } from '../../access/decide';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { ActSetting } from './act-plan';
import type { ChildInHand } from './child-in-hand';

/** Whether whoever acts is shown a category of this child. */
export function isShown(
  category: InformationCategory,
  { state }: ChildInHand,
  { decisions, clearance }: ActSetting,
): boolean {
  return guard(decisions, category, state.markers, clearance).kind === 'allow';
}
