import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import { protocolText } from '../protocol/adopted-protocols';
import type { ClockRule } from '../protocol/clock-rule';
import { LAST_INSTANT } from '../time/instant';
import type { Instant } from '../time/occurred';
import { remembered } from '../value/remembered';
import type { Deadline } from './deadline';
import { dueTime } from './due-time';
import { isEnding } from './ending';
import type { Run } from './run';
import { singleStop } from './single-stop';
import type { Scope } from './scope';
import { tellsOfRisk } from './tells-of-risk';
import type { Around } from './starts-in';

interface InScope extends Around {
  readonly scope: Scope;
}

/** Runs of clocks as what is owed, and what starts when one of them is due. */
export function deadlinesOf(runs: readonly Run[], within: InScope): readonly Deadline[] {
  return runs.flatMap((run) => {
    const deadline = deadlineOf(run, within);
    return deadline === null ? [] : [deadline, ...followersOf(run, deadline, within)];
  });
}

function deadlineOf({ start, stop }: Run, within: InScope): Deadline | null {
  const { rule, protocol, fact, at } = start;
  const due = dueTime(rule, { at, setBy: fact }, protocol);
  if (due === null) return null;
  const stoppedAt = stop === null || stop.occurred.precision === 'unknown' ? null : stop.occurred.start;
  return {
    rule: rule.key,
    owner: ownerAt(start, stoppedAt, within),
    startedAt: at,
    dueAt: due.dueAt,
    warnAt: due.warnAt,
    duty: {
      says: rule.says,
      ownerRole: rule.ownerRole,
      managerRole: rule.managerRole,
      source: rule.source,
      soon: rule.due.kind === 'soon',
      holidaysUnknown: due.holidaysUnknown,
      category: tellsOfRisk(rule) ? 'risk-and-intelligence' : 'existence',
    },
    protocol: protocolText(protocol),
    stoppedBy: stop?.key ?? null,
    stoppedAt,
    anchor: fact.key,
  };
}

/** An episode that goes over to another force takes its deadlines along (WY 4, WY 8); every other duty stays with who had it. */
function ownerAt(
  { rule, owner }: Run['start'],
  stoppedAt: Instant | null,
  { scope, holderOf }: InScope,
): AgencyId {
  if (rule.owner !== 'recording-force') return owner;
  const last = holderOf('recording-force', { episode: scope.episode, at: stoppedAt ?? LAST_INSTANT });
  return last !== null && kindOf(last) === 'police-force' ? last : owner;
}

/**
 * The clocks that start when this one is due, of the same protocol. That it was discharged before, say a meeting triggered early,
 * moves nothing: they start when it was due. The child's being found or back before then means that it never was.
 */
function followersOf({ start, stop }: Run, deadline: Deadline, within: InScope): readonly Deadline[] {
  const endedBefore =
    stop !== null && isEnding(stop) && (deadline.stoppedAt === null || deadline.stoppedAt <= deadline.dueAt);
  if (endedBefore || isEndedBy(deadline.dueAt, { start, stop }, within.scope)) return [];
  return (followersIn(start.protocol.clocks).get(start.rule.key) ?? []).flatMap((rule) => {
    const after = { ...start, rule, at: deadline.dueAt };
    return deadlineOf({ start: after, stop: singleStop(after, within.scope) }, within) ?? [];
  });
}

/** By the key of the clock they wait for. */
const followersIn = remembered((clocks: readonly ClockRule[]): ReadonlyMap<string, readonly ClockRule[]> => {
  const awaited = [...new Set(clocks.flatMap(({ startsWhenDue }) => startsWhenDue ?? []))];
  return new Map(awaited.map((key) => [key, clocks.filter(({ startsWhenDue }) => startsWhenDue === key)]));
});

/** Whether the child was found or back by then, the clock having been discharged before. */
function isEndedBy(at: Instant, { start, stop }: Run, scope: Scope): boolean {
  if (stop === null || isEnding(stop)) return false;
  const endings = {
    ...start.rule,
    stops: start.rule.stops.filter((trigger) => /^(located|returned)/u.test(trigger)),
  };
  const ending = singleStop({ ...start, rule: endings }, scope);
  return ending !== null && ending.occurred.start <= at;
}
