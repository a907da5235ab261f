import { factKeyText } from '../agency-fact/canonical';
import type { ChildState } from '../child/child-state';
import type { Deadline } from '../deadline/deadline';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { PatternsState } from '../pattern/pattern-state';
import type { Telling } from '../telling/telling';

/** One thing that a child's facts come to under a protocol: a clock, a pattern, what is shown. */
export interface Judged {
  /** What kind of thing, for instance `clock`, `pattern`, `shown`; otherwise the part of the state it stands in. */
  readonly area: string;
  /** Which rule or field, for instance `return-interview`. */
  readonly rule: string;
  /** Which of several of that rule. */
  readonly of: string;
  /** What it came to; the words and sources of the rule in it are passed over when two are compared. */
  readonly came: unknown;
}

/** Parts that are told by what they came to, rule by rule; every other part is told whole. */
const TOLD_BY_RULE = ['missingEpisodes', 'patterns', 'tellings', 'deadlines', 'reviews', 'relations'];
const TOLD_OF_EPISODE = ['deadlines', 'category', 'risk', 'chronology'];

/** Everything that a child's facts come to, each once. */
export function judgedOf(state: ChildState): readonly Judged[] {
  return [
    ...state.missingEpisodes.flatMap(judgedEpisode),
    ...judgedPatterns(state.patterns),
    ...numbered(state.tellings.map(judgedTelling)),
    ...numbered(state.deadlines.map((deadline) => judgedClock(deadline, 'child'))),
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
    ...numbered(episode.deadlines.map((deadline) => judgedClock(deadline, of))),
    ...judgedParts(of, episode, TOLD_OF_EPISODE),
  ];
}

function judgedClock({ rule, owner, startedAt, dueAt, stoppedAt }: Deadline, episode: string): Judged {
  return { area: 'clock', rule, of: episode, came: { owner, startedAt, dueAt, stoppedAt } };
}

function judgedTelling(telling: Telling): Judged {
  const { rule, recipient, episode, to, by, since, dueAt, escalateAt, state } = telling;
  return {
    area: 'notification',
    rule,
    of: `${recipient} ${episode === null ? '' : factKeyText(episode)}`,
    came: { to, by, since, dueAt, escalateAt, state: state.kind },
  };
}

function judgedPatterns({ raised, triage, line }: PatternsState): readonly Judged[] {
  return [
    ...numbered(
      raised.map(({ rule, of, firstRaisedAt, raisedAt, lapsesAt }) => ({
        area: 'pattern',
        rule: rule.key,
        of: 'child',
        came: { of, firstRaisedAt, raisedAt, lapsesAt },
      })),
    ),
    ...(triage === null ? [] : [{ area: 'triage', rule: 'rating', of: 'child', came: triage.rating }]),
    ...line.map((occurrence, index) => ({
      area: 'line',
      rule: 'occurrence',
      of: String(index),
      came: occurrence,
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
      came: value,
    }));
}

/** Several of one rule are told apart by their order: one that only starts on another fact is the same one, otherwise. */
function numbered(all: readonly Judged[]): readonly Judged[] {
  const seen = new Map<string, number>();
  return all.map((judged) => {
    const name = `${judged.rule} ${judged.of}`;
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return { ...judged, of: `${judged.of} ${number}` };
  });
}
