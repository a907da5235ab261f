import type { Indicator, InterventionLevel } from '../../model/agency-fact/response-facts';
import { NO_RESPONSE_RULES } from '../../model/protocol/response-rules';
import type { IndicatorRule, LevelRule, ResponseRules } from '../../model/protocol/response-rules';
import type { ProtocolFile, ResponseInFile } from './protocol-file';
import { readItems } from './read-interviews';

const LEVELS: readonly InterventionLevel[] = ['no-immediate', 'carer', 'police'];

const INDICATORS: readonly Indicator[] = [
  'antecedent',
  'trigger',
  'immediate-concern',
  'concern-for-another',
  'plan-says-so',
  'out-of-character',
  'exploitation',
  'post-incident',
];

export function readResponse({ response }: ProtocolFile): ResponseRules {
  if (response === undefined) return NO_RESPONSE_RULES;
  const { risk, ranks, houseSearch, longTerm, media } = response;
  return {
    ...{ risk, ranks, houseSearch, longTerm, media: media ?? null },
    levels: LEVELS.map((level) => readLevel(level, response)),
    indicators: INDICATORS.map((indicator) => readIndicator(indicator, response)),
    categories: readItems(response.categories).map((rule) => ({ ...rule, category: rule.category ?? null })),
    checks: readItems(response.checks).map((rule) => ({
      ...rule,
      reasonable: rule.reasonable ?? false,
      singly: rule.singly ?? {},
    })),
    report: readItems(response.report),
    exploitationNeverAbsent: response.exploitationNeverAbsent ?? null,
    unansweredIsRisk: response.unansweredIsRisk ?? null,
    timeRaisesConcern: response.timeRaisesConcern ?? null,
    authority: readItems(response.authority).map((rule) => ({ ...rule, ranks: rule.ranks ?? [] })),
    delayBars: readItems(response.delayBars),
    escalation: readItems(response.escalation),
    closing: readItems(response.closing),
    policeHelp: readItems(response.policeHelp),
  };
}

function readLevel(level: InterventionLevel, { levels }: ResponseInFile): LevelRule {
  return { ...levels[level], key: level, level, outcomes: levels[level].outcomes ?? {} };
}

function readIndicator(indicator: Indicator, { indicators }: ResponseInFile): IndicatorRule {
  const rule = indicators[indicator];
  return { ...rule, key: indicator, indicator, examples: rule.examples ?? {} };
}
