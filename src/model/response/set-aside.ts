import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import type { StepCode } from '../agency-fact/response-facts';
import type { Coded, RiskLevel } from '../agency-fact/fact-body';
import { isOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AuthorityKey, ResponseRules } from '../protocol/response-rules';
import type { BrokenRule } from '../rule/broken-rule';
import type { SetAside } from '../rule/set-aside';
import { rulesFor } from './around-episode';
import type { AroundEpisode } from './around-episode';
import { codeOf } from './code-of';
import { isPlanFollowed } from './delay-warnings';
import { exploitationKnown } from './exploitation-known';
import { houseSearchBroken } from './house-search-rules';
import { riskAuthority } from './risk-authority';

/** What has been decided so far, with authority, and what was told before. */
interface SoFar {
  before(): readonly AgencyFact[];
  readonly levels: readonly Coded<RiskLevel>[];
  readonly recordedMissing: boolean;
}

/**
 * Goes through an episode's facts, in order, and finds the decisions taken by somebody without the authority. They are kept and
 * put before a person, and what is shown is as if they had not been taken: nobody's risk sinks by a word that did not count.
 */
export function decisionsSetAside(facts: readonly AgencyFact[], around: AroundEpisode): SetAside {
  const broken = new Map<string, BrokenRule>();
  let soFar: Decided = { levels: [], recordedMissing: false };
  for (const [index, fact] of facts.entries()) {
    const before = (): readonly AgencyFact[] => facts.slice(0, index);
    const rule = brokenBy(fact, { ...soFar, before }, around);
    if (rule !== null) broken.set(factKeyText(fact.key), rule);
    soFar = after(soFar, fact, rule !== null);
  }
  return broken;
}

type Decided = Omit<SoFar, 'before'>;

function after(soFar: Decided, fact: AgencyFact, aside: boolean): Decided {
  if (aside || kindOf(fact.key.agency) !== 'police-force') return soFar;
  if (isOfKind(fact, 'risk-assessed')) return { ...soFar, levels: [...soFar.levels, fact.body.level] };
  if (isOfKind(fact, 'classified') && fact.body.category.recognised)
    return { ...soFar, recordedMissing: fact.body.category.value === 'missing' };
  return soFar;
}

function brokenBy(fact: AgencyFact, soFar: SoFar, around: AroundEpisode): BrokenRule | null {
  const rules = rulesFor(around, fact);
  const { body } = fact;
  const isPolice = kindOf(fact.key.agency) === 'police-force';
  switch (body.kind) {
    case 'classified':
      return isPolice ? classifiedBroken(fact, soFar, { around, rules }) : null;
    case 'risk-assessed': {
      if (!isPolice || !body.level.recognised) return null;
      const setting = { by: fact.author.rank, to: body.level.value, before: soFar.levels };
      return riskAuthority({ ...setting, recordedMissing: soFar.recordedMissing }, rules);
    }
    case 'response-delayed':
      return authorityBroken('delay', fact, rules) ?? planBarsDelay(soFar.before(), rules);
    case 'house-search-decided':
      return houseSearchBroken(fact, soFar.before(), { around, rules });
    case 'media-decided':
      return authorityBroken('media', fact, rules);
    case 'ownership-transferred':
      return authorityBroken('transfer-ownership', fact, rules);
    case 'stay-decided':
      return authorityBroken('let-stay', fact, rules);
    case 'escalation-stepped':
      return stepBroken(fact, rules);
    case 'step-recorded':
      return ABSENCE_REVIEW.has(codeOf(body.step) ?? '')
        ? authorityBroken('agree-absence-review', fact, rules)
        : null;
    default:
      return null;
  }
}

/** What sets when an absence is looked at again, and when its reporter is called. */
const ABSENCE_REVIEW: ReadonlySet<string> = new Set<StepCode>(['absence-review-set', 'call-back-agreed']);

/**
 * Where the trigger plan was followed there is no delay (WY 4): the plan was agreed beforehand, by police too, so that no log
 * unsays it. What else speaks against a delay is a warning to whoever took it.
 */
function planBarsDelay(before: readonly AgencyFact[], rules: ResponseRules): BrokenRule | null {
  const bar = rules.delayBars.find((each) => each.bar === 'trigger-plan-followed' && each.then === 'refused');
  if (bar === undefined || !isPlanFollowed(before)) return null;
  return { rule: `life.${bar.key}`, source: bar.source };
}

interface Judged {
  readonly around: AroundEpisode;
  readonly rules: ResponseRules;
}

/** Recording missing is never set aside: who was wrong to do it has put a child at no risk. */
function classifiedBroken(fact: AgencyFact, { before }: SoFar, { around, rules }: Judged): BrokenRule | null {
  if (!isOfKind(fact, 'classified') || !fact.body.category.recognised) return null;
  const { value } = fact.body.category;
  if (value === 'missing') return null;
  const isAbsent = value === 'absent' || value === 'no-apparent-risk';
  const never = rules.exploitationNeverAbsent;
  if (isAbsent && never !== null && exploitationKnown(before(), fact.occurred.start, around))
    return { rule: 'life.exploitation-is-missing', source: never.source };
  return isAbsent ? authorityBroken('classify', fact, rules) : null;
}

function stepBroken(fact: AgencyFact, rules: ResponseRules): BrokenRule | null {
  if (!isOfKind(fact, 'escalation-stepped') || !fact.body.step.recognised) return null;
  switch (fact.body.step.value) {
    case 'commander-spoke':
    case 'commander-tried':
      return authorityBroken('take-escalation', fact, rules);
    case 'force-incident-manager-decided':
      return authorityBroken('decide-dispute', fact, rules);
    default:
      return null;
  }
}

/** The rule on who takes a decision, if the fact breaks it; see `AuthorityRule` for ranks that nobody stated. */
export function authorityBroken(
  decision: AuthorityKey,
  { key, author: { rank } }: Pick<AgencyFact, 'key' | 'author'>,
  { authority, ranks }: ResponseRules,
): BrokenRule | null {
  const rule = authority.find((each) => each.decision === decision);
  if (rule === undefined) return null;
  const broken = { rule: `authority.${rule.key}`, source: rule.source };
  if (!rule.agencies.includes(kindOf(key.agency))) return broken;
  if (rule.ranks.length === 0 || rank === null || !ranks.includes(rank)) return null;
  return rule.ranks.includes(rank) ? null : broken;
}
