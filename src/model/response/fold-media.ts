import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Asserted } from '../child/asserted';
import { assertionsOf } from '../child/latest-assertions';
import type { Precedence } from '../child/latest-assertions';
import type { MediaRules } from '../protocol/response-rules';
import type { BrokenRule } from '../rule/broken-rule';
import type { AroundEpisode } from './around-episode';
import { codeOf } from './code-of';
import { judgedAssertions } from './judged-assertions';
import type { MediaDecision } from './response-state';
import type { SetAside } from '../rule/set-aside';

/** The decision on the media: police decide, and nobody else's word is shown. */
export function foldMedia(
  facts: readonly AgencyFact[],
  precedence: Precedence,
  aside: SetAside,
): Asserted<MediaDecision> {
  const said = assertionsOf(factsOfKind(facts, 'media-decided'), (body) => ({
    decision: body.decision,
    identifiedAsLookedAfter: body.identifiedAsLookedAfter ?? false,
    consulted: body.consulted ?? [],
    rationale: body.rationale ?? null,
  }));
  return judgedAssertions(said, precedence, aside);
}

/** The rule of the protocol's own list, where it has another in its place: West Midlands asks for one thing of every child. */
function ruleOn(rule: string, { rules = [] }: MediaRules): string {
  return rules.includes(rule) ? rule : (rules[0] ?? rule);
}

/**
 * What is lacking of a decision to use the media: who was to be talked with first, each of them, and why the child is named as
 * looked after. Police decide all the same. A child without a social worker has none to be asked.
 */
export function mediaWarnings(
  { shown }: Asserted<MediaDecision>,
  rules: MediaRules | null,
  { lookedAfter, openCase }: Pick<AroundEpisode, 'lookedAfter' | 'openCase'>,
): readonly BrokenRule[] {
  if (shown === null || rules === null || codeOf(shown.value.decision) === 'none') return [];
  const { consulted, identifiedAsLookedAfter, rationale } = shown.value;
  const owed = lookedAfter
    ? rules.lookedAfter
    : rules.others.filter((whom) => whom !== 'social-worker' || openCase);
  const unasked = owed.some((whom) => !consulted.includes(whom));
  const rule = ruleOn(lookedAfter ? 'authority.media-looked-after' : 'authority.media-social-worker', rules);
  const unexplained = identifiedAsLookedAfter && (rationale ?? '') === '';
  return [
    ...(unasked ? [{ rule, source: rules.source }] : []),
    ...(unexplained ? [{ rule: 'authority.media-not-identified', source: rules.source }] : []),
  ];
}
