import { factKeyText } from '../agency-fact/canonical';
import type { ChildState } from '../child/child-state';
import type { Deadline } from '../deadline/deadline';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { PatternsState } from '../pattern/pattern-state';
import { withoutCiting } from './without-citing';

/** One thing that a child's facts come to under a protocol: a clock, a pattern, what is shown. */
export interface Judged {
  /** What kind of thing, for instance `clock`, `pattern`, `shown`; otherwise the part of the state it stands in. */
  readonly area: string;
  /** Which rule or field, for instance `return-interview`. */
  readonly rule: string;
  /** Which of several of that rule. */
  readonly of: string;
  /** What it came to, without the words and sources of the rule; two that are equal here are no different. */
  readonly came: unknown;
}

/** Parts that are told by what they came to, rule by rule; every other part is told whole. */
const TOLD_BY_RULE = ['missingEpisodes', 'patterns', 'reviews', 'relations'];
const TOLD_OF_EPISODE = ['deadlines', 'category', 'risk', 'chronology'];

/** Everything that a child's facts come to, each once. */
export function judgedOf(state: ChildState): readonly Judged[] {
  return [
    ...state.missingEpisodes.flatMap(judgedEpisode),
    ...judgedPatterns(state.patterns),
    ...state.reviews.map(({ reason, field, fact }) => ({
      area: 'review',
      rule: reason,
      of: `${field} ${factKeyText(fact)}`,
      came: true,
    })),
    ...state.relations.map(({ scope, because, from, to }) => ({
      area: 'relation',
      rule: because,
      of: `${scope} ${from}`,
      came: to,
    })),
    ...judgedParts('child', state, TOLD_BY_RULE),
  ];
}

function judgedEpisode(episode: MissingEpisodeState): readonly Judged[] {
  const of = factKeyText(episode.founding);
  return [
    { area: 'shown', rule: 'category', of, came: episode.category.shown?.value ?? null },
    { area: 'shown', rule: 'risk', of, came: episode.risk.shown?.value ?? null },
    ...episode.deadlines.map((deadline) => judgedClock(deadline, of)),
    ...judgedParts(of, episode, TOLD_OF_EPISODE),
  ];
}

function judgedClock(
  { rule, anchor, owner, startedAt, dueAt, stoppedAt }: Deadline,
  episode: string,
): Judged {
  return {
    area: 'clock',
    rule,
    of: `${episode} ${factKeyText(anchor)}`,
    came: { owner, startedAt, dueAt, stoppedAt },
  };
}

function judgedPatterns({ raised, triage, line }: PatternsState): readonly Judged[] {
  return [
    ...raised.map(({ rule, of, firstRaisedAt, raisedAt, lapsesAt }, index) => ({
      area: 'pattern',
      rule: rule.key,
      of: String(raised.slice(0, index).filter((other) => other.rule.key === rule.key).length),
      came: { of, firstRaisedAt, raisedAt, lapsesAt },
    })),
    ...(triage === null ? [] : [{ area: 'triage', rule: 'rating', of: 'child', came: triage.rating }]),
    ...line.map((occurrence, index) => ({
      area: 'line',
      rule: 'occurrence',
      of: String(index),
      came: withoutCiting(occurrence),
    })),
  ];
}

/** Whatever else is in a state, by its name: what a protocol comes to bear on later is noticed without being named here. */
function judgedParts(of: string, state: object, told: readonly string[]): readonly Judged[] {
  return Object.entries(state)
    .filter(([part]) => !told.includes(part))
    .map(([part, value]: [string, unknown]) => ({
      area: 'state',
      rule: part,
      of,
      came: withoutCiting(value),
    }));
}
