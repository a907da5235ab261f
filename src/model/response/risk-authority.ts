import type { Coded, RiskLevel } from '../agency-fact/fact-body';
import type { ResponseRules } from '../protocol/response-rules';
import type { BrokenRule } from '../rule/broken-rule';

/** A level somebody wants to set, and what was set before it. */
export interface RiskSetting {
  /** Rank or role; `null` when the source did not say. */
  readonly by: string | null;
  readonly to: RiskLevel;
  /** Every level set with authority so far in the missing episode, in the model's order. */
  readonly before: readonly Coded<RiskLevel>[];
  /** Police have recorded the child missing, and have not since found another category. */
  readonly recordedMissing: boolean;
}

/** The name of the rule on lowering high risk. */
export const LOWERED_BY_A_SUPERINTENDENT = 'high-risk-is-lowered-by-a-superintendent';

const RANK: Readonly<Record<RiskLevel, number>> = { low: 0, medium: 1, high: 2 };

/**
 * Whether a rank may set a level under a protocol. Anybody who assesses risk raises it at any time and lowers medium. High is
 * lowered only by the ranks the protocol names, but for one case: a rank it allows corrects the episode's first level when
 * that was high and nothing has been set since (WM policy). A level whose code nobody knows counts as high, lest it be
 * lowered unseen. Some protocols know no low risk for a child recorded missing (DfE 23).
 */
export function riskAuthority(setting: RiskSetting, rules: ResponseRules): BrokenRule | null {
  return lowWhileMissing(setting, rules) ?? lowersHigh(setting, rules);
}

function lowWhileMissing({ to, recordedMissing }: RiskSetting, { risk }: ResponseRules): BrokenRule | null {
  if (risk === null || !recordedMissing || risk.whileMissing.includes(to)) return null;
  return { rule: 'term.no-low-for-missing', source: risk.source };
}

function lowersHigh({ by, to, before }: RiskSetting, rules: ResponseRules): BrokenRule | null {
  const rule = rules.authority.find(({ decision }) => decision === 'lower-high');
  const last = before.at(-1);
  if (rule === undefined || last === undefined || (by !== null && rule.ranks.includes(by))) return null;
  const current = last.recognised ? last.value : 'high';
  if (current !== 'high' || RANK[to] >= RANK[current]) return null;
  const corrects = by !== null && (rules.risk?.correctsFirstHigh.includes(by) ?? false);
  if (before.length === 1 && corrects) return null;
  return { rule: LOWERED_BY_A_SUPERINTENDENT, source: rule.source };
}
