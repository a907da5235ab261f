import type { Coded, RiskLevel } from '../agency-fact/fact-body';
import type { BrokenRule } from '../rule/broken-rule';

/** Whoever sets a level of risk, as far as it decides what they may set. */
export type RiskSetter = 'duty-inspector' | 'superintendent';

/** A level somebody wants to set, and what was set before it. */
export interface RiskSetting {
  readonly by: RiskSetter;
  readonly to: RiskLevel;
  /** Every level set so far in the missing episode, in the model's order. */
  readonly before: readonly Coded<RiskLevel>[];
}

const LOWERED_BY_A_SUPERINTENDENT: BrokenRule = {
  rule: 'high-risk-is-lowered-by-a-superintendent',
  source: 'WM police policy',
};

const RANK: Readonly<Record<RiskLevel, number>> = { low: 0, medium: 1, high: 2 };

/**
 * Whether a rank may set a level (WM police policy). A duty inspector raises at any time and lowers medium to low. High
 * is lowered by a superintendent only, but for one case: a duty inspector corrects the episode's first level when that
 * was high and nothing has been set since. A level whose code nobody knows counts as high, lest it be lowered unseen.
 */
export function riskAuthority({ by, to, before }: RiskSetting): BrokenRule | null {
  const last = before.at(-1);
  if (by === 'superintendent' || last === undefined) return null;
  const current = last.recognised ? last.value : 'high';
  if (current !== 'high' || RANK[to] >= RANK[current]) return null;
  return before.length === 1 ? null : LOWERED_BY_A_SUPERINTENDENT;
}
