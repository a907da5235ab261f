import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { ResponseRules } from '../protocol/response-rules';
import type { BrokenRule } from '../rule/broken-rule';
import { codeOf } from './code-of';
import type { IndicatorState, LevelSet, LevelState } from './response-state';
import { signed } from './signed';

/** What makes out-of-character behaviour a matter for the police at once (NF 3.14). */
const CONCERN: ReadonlySet<string> = new Set(['immediate-concern', 'concern-for-another']);

/**
 * The level of intervention: the latest word of whoever set it, for it moves both ways and may skip a step. The circumstances
 * may propose the police whatever the carer has done; then a lower level set since needs a reason and somebody who gives it.
 */
export function foldLevel(
  facts: readonly AgencyFact[],
  indicators: readonly IndicatorState[],
  rules: ResponseRules,
): LevelState {
  const set = factsOfKind(facts, 'intervention-level-set').map((fact) => ({
    fact,
    state: { ...signed(fact), ...levelOf(fact.body) },
  }));
  const last = set.at(-1);
  const proposesPolice = [...proposals(indicators, rules), ...concernThatGrew(facts, rules)];
  const level = last === undefined ? null : codeOf(last.state.level);
  const isLower = level === 'no-immediate' || level === 'carer';
  const explained = (last?.state.rationale ?? '') !== '' && last?.fact.author.ref !== null;
  return {
    shown: last?.state ?? null,
    history: set.map(({ state }) => state),
    proposesPolice,
    reasonOutstanding: proposesPolice.length > 0 && isLower && !explained,
  };
}

function levelOf(
  body: AgencyFact['body'] & { kind: 'intervention-level-set' },
): Pick<LevelSet, 'level' | 'actions' | 'outcome' | 'rationale'> {
  const { level, actions, outcome, rationale } = body;
  return { level, actions: actions ?? [], outcome: outcome ?? null, rationale: rationale ?? null };
}

/** Carer or social worker is still worried after a while: a reason to report, whatever else was seen (NF 3.15). */
function concernThatGrew(
  facts: readonly AgencyFact[],
  { timeRaisesConcern: rule }: ResponseRules,
): readonly BrokenRule[] {
  const word = factsOfKind(facts, 'concern-stated').at(-1);
  const first = facts[0];
  if (rule === null || word === undefined || first === undefined || !word.body.concerned) return [];
  const isLater = word.occurred.start > first.occurred.start;
  return isLater ? [{ rule: 'life.time-raises-concern', source: rule.source }] : [];
}

/** Each indicator that sends straight to police, once, in the protocol's order. Post-incident behaviour is seen on return. */
function proposals(
  indicators: readonly IndicatorState[],
  { indicators: rules }: ResponseRules,
): readonly BrokenRule[] {
  const seen = new Set(indicators.map(({ indicator }) => codeOf(indicator)));
  const isConcerning = [...seen].some((code) => code !== null && CONCERN.has(code));
  return rules
    .filter(({ indicator, proposes }) => {
      if (!seen.has(indicator)) return false;
      return proposes === 'police' || (proposes === 'police-with-concern' && isConcerning);
    })
    .map(({ indicator, source }) => ({ rule: indicator, source }));
}
