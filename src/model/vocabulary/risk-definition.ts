import type { RiskLevel } from '../agency-fact/fact-body';

/** What is thought likely to happen, to the child or the public (WY 4). Serious harm is life-threatening or hard to recover from. */
export interface LikelyHarm {
  readonly significant: boolean;
  readonly serious: boolean;
}

/** The level that West Yorkshire's definitions give (WY 4). */
export function riskLevelByHarm({ significant, serious }: LikelyHarm): RiskLevel {
  if (serious) return 'high';
  return significant ? 'medium' : 'low';
}

/** What the statutory guidance asks of a child recorded missing (DfE 24). */
export interface GroundsForHigh {
  /** The risk is immediate, and there are substantial grounds for thinking the child in danger by their own vulnerability. */
  readonly childInImmediateDanger: boolean;
  /** The same, for the public. */
  readonly publicInImmediateDanger: boolean;
  readonly maybeVictimOfSeriousCrime: boolean;
}

/** The level that the statutory guidance gives a child recorded missing: high or medium, and never low (DfE 23 to 26). */
export function riskLevelByGuidance(grounds: GroundsForHigh): 'high' | 'medium' {
  const { childInImmediateDanger, publicInImmediateDanger, maybeVictimOfSeriousCrime } = grounds;
  return childInImmediateDanger || publicInImmediateDanger || maybeVictimOfSeriousCrime ? 'high' : 'medium';
}
