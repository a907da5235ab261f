import { factKeyText } from '../agency-fact/canonical';
import type { KeyedHash } from '../child/identifiers';
import type { PlanState } from './plan-state';

/**
 * Which state of a plan somebody was shown, as an opaque text: by where each version, review and challenge is recorded, and who
 * agreed.
 */
export function planRevision({ versions, reviews, challenges }: PlanState, hash: KeyedHash): string {
  const keys = [...versions, ...reviews, ...challenges].map(({ fact }) => factKeyText(fact));
  const agreed = versions.at(-1)?.agreements.map(({ agency }) => agency) ?? [];
  return `v_${hash(`plan-revision ${JSON.stringify([keys, agreed])}`)}`;
}
