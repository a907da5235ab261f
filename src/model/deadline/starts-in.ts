import type { AgencyFact } from '../agency-fact/agency-fact';
import { isOfKind } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import type { Circumstances } from '../circumstance/circumstances-of';
import type { DutyHolderOf } from '../circumstance/duty-holder';
import type { Moment } from '../circumstance/moment';
import type { ClockRule } from '../protocol/clock-rule';
import type { Protocols } from '../protocol/protocol';
import { rulesFor } from '../protocol/rules-for';
import { DUTY_HOLDERS } from '../protocol/vocabulary';
import type { DutyHolder } from '../protocol/vocabulary';
import { dueTime } from './due-time';
import { endingHolds, isEnding } from './ending';
import type { Start } from './run';
import type { Scope, ToldFact } from './scope';
import type { Instant } from '../time/occurred';
import { startTime } from './start-time';

/** What clocks ask of a child beside the facts themselves. */
export interface Around {
  readonly protocols: Protocols;
  readonly circumstances: Circumstances;
  readonly holderOf: DutyHolderOf;
}

/** Everything that starts a clock in a scope, by the kind of agency that owes it and the rule's key, each in order. */
export function startsIn(scope: Scope, around: Around): ReadonlyMap<string, readonly Start[]> {
  const starts = new Map<string, Start[]>();
  const { told, episode } = scope;
  for (const [index, one] of told.entries()) {
    const at = mayStart(one, scope) ? startTime({}, one.fact, episode) : null;
    if (at === null) continue;
    for (const start of startedBy({ one, index, at }, scope, around)) {
      const place = `${start.rule.owner} ${start.rule.key}`;
      const known = starts.get(place);
      if (known === undefined) starts.set(place, [start]);
      else known.push(start);
    }
  }
  return starts;
}

interface Candidate {
  readonly one: ToldFact;
  readonly index: number;
  readonly at: Instant;
}

const clocksStarted = rulesFor<ClockRule>(
  ({ owner }) => owner,
  ({ starts }) => starts,
);

/** The clocks that a fact starts, of everyone who owes something under a protocol of that day. */
function startedBy({ one, index, at }: Candidate, { episode }: Scope, around: Around): readonly Start[] {
  return DUTY_HOLDERS.flatMap((holder) => {
    const owner = answerable(holder, { at, episode }, around.holderOf);
    if (owner === null) return [];
    const protocol = around.protocols.of(owner, at);
    return clocksStarted(protocol.clocks, holder, one.triggers).flatMap((rule) => {
      const holds = rule.when.every((condition) =>
        around.circumstances.holds(condition, { at, episode, protocol }),
      );
      const from = holds ? startTime(rule, one.fact, episode) : null;
      if (from === null || setsNoTime(rule, from, one)) return [];
      return [{ fact: one.fact, index, at: from, rule, protocol, owner }];
    });
  });
}

/**
 * Who answers as such: where nobody registered runs the placement, or holds the interview, the authority that placed the child
 * and commissions the interview does.
 */
export function answerable(
  holder: DutyHolder,
  moment: Omit<Moment, 'protocol'>,
  holderOf: DutyHolderOf,
): AgencyId | null {
  const own = holderOf(holder, moment);
  if (own !== null || (holder !== 'placement' && holder !== 'provider')) return own;
  return holderOf('responsible-authority', moment);
}

/** An ending that no longer holds started nothing, and neither does history. */
function mayStart({ fact, own }: ToldFact, { episode, told }: Scope): boolean {
  if (!own || fact.historical) return false;
  if (isOfKind(fact, 'placement-recorded')) return isFirstWordOf(fact, told);
  return !isEnding(fact) || (episode !== null && endingHolds(fact, episode));
}

/** What is said again of a placement that began on a day starts nothing more. */
function isFirstWordOf(fact: AgencyFact, told: readonly ToldFact[]): boolean {
  const first = told.find(
    ({ fact: other }) =>
      isOfKind(other, 'placement-recorded') &&
      isOfKind(fact, 'placement-recorded') &&
      other.key.agency === fact.key.agency &&
      other.body.from === fact.body.from,
  );
  return first?.fact === fact;
}

/** A fact that was to set the time, and set none, starts nothing. */
function setsNoTime(rule: ClockRule, at: Instant, { fact }: ToldFact): boolean {
  return rule.due.kind === 'set' && dueTime(rule, { at, setBy: fact }, {}) === null;
}
