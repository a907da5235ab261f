import type { AgencyFact } from '../agency-fact/agency-fact';
import { triggersOf } from '../agency-fact/trigger';
import type { Trigger } from '../agency-fact/trigger';
import type { AgencyId } from '../agency/agency-id';
import type { NotificationRule } from '../protocol/notification-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
import { rulesFor } from '../protocol/rules-for';
import { DUTY_HOLDERS } from '../protocol/vocabulary';
import type { DutyHolder } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';
import type { Occasion } from './occasions';
import type { Surroundings } from './surroundings';

/** A rule that applies on an occasion: from when, for whom, and every fact that alone would have made it so. */
export interface Wanted {
  readonly rule: NotificationRule;
  readonly protocol: Protocol;
  readonly holder: DutyHolder;
  readonly by: AgencyId;
  readonly at: Instant;
  readonly anchor: AgencyFact;
  readonly anchors: readonly AgencyFact[];
}

/** What rules are looked up in, and judged by. */
export interface WantedParts {
  readonly surroundings: Surroundings;
  readonly protocols: Protocols;
}

/**
 * What the rules ask to be told on an occasion, each rule once: from the first fact at which it applies. History tells nobody.
 * A duty is judged by the protocol of whoever has it, on the day of the fact; that of carers and providers by the responsible
 * authority's, which they agree to when it places a child with them (WY 8).
 */
export function wantedOn(occasion: Occasion, parts: WantedParts): readonly Wanted[] {
  const found = new Map<string, Asked>();
  const triggers = new Set<Trigger>();
  for (const fact of occasion.facts) {
    for (const trigger of triggersOf(fact)) triggers.add(trigger);
    const at = fact.historical ? null : momentOf(fact, occasion);
    if (at === null) continue;
    for (const asked of askedBy({ fact, at, triggers, occasion }, parts)) {
      const name = `${asked.holder} ${asked.by} ${asked.rule.key}`;
      const known = found.get(name);
      if (known === undefined) found.set(name, asked);
      else known.anchors.push(fact);
    }
  }
  return firstOfEachRule([...found.values()]);
}

interface Asked extends Wanted {
  readonly anchors: AgencyFact[];
}

interface Moment {
  readonly fact: AgencyFact;
  readonly at: Instant;
  /** What the occasion's facts up to this one answer to. */
  readonly triggers: ReadonlySet<Trigger>;
  readonly occasion: Occasion;
}

function askedBy(moment: Moment, { surroundings, protocols }: WantedParts): readonly Asked[] {
  const { fact, at, occasion } = moment;
  const responsible = surroundings.holderOf('responsible-authority', at, occasion);
  return DUTY_HOLDERS.flatMap((holder) => {
    const by = tellerOf(holder, moment, surroundings);
    if (by === null) return [];
    const worksFor = holder === 'placement' || holder === 'provider' ? (responsible ?? by) : by;
    const protocol = protocols.of(worksFor, at);
    return rulesCalledOn(protocol.notifications, holder, triggersOf(fact))
      .filter((rule) => applies(rule, moment) && surroundings.hold(rule.when, at, { occasion, protocol }))
      .map((rule): Asked => ({ rule, protocol, holder, by, at, anchor: fact, anchors: [fact] }));
  });
}

/** What a carer or an authority nobody knows of would have to tell, the force tells: somebody must. */
function tellerOf(holder: DutyHolder, { at, occasion }: Moment, { holderOf }: Surroundings): AgencyId | null {
  const known = holderOf(holder, at, occasion);
  if (known !== null || (holder !== 'placement' && holder !== 'responsible-authority')) return known;
  return holderOf('responsible-authority', at, occasion) ?? holderOf('recording-force', at, occasion);
}

const rulesCalledOn = rulesFor<NotificationRule>(
  ({ by }) => by,
  ({ on, alongside = [] }) => [...on, ...alongside],
);

/** Of a rule that the fact calls on: one of each kind named has been by now. */
function applies({ on, alongside }: NotificationRule, { triggers }: Moment): boolean {
  if (alongside === undefined) return true;
  return [on, alongside].every((named) => named.some((trigger) => triggers.has(trigger)));
}

/** When a fact was, or, if nobody knows, the first time that is known of the occasion; `null` when none is. */
function momentOf({ occurred }: AgencyFact, { facts }: Occasion): Instant | null {
  const known = occurred.precision === 'unknown' ? undefined : occurred;
  return (known ?? facts.find((fact) => fact.occurred.precision !== 'unknown')?.occurred)?.start ?? null;
}

/** When a duty passed to another agency during the occasion, whoever had it first was to tell. */
function firstOfEachRule(wanted: readonly Wanted[]): readonly Wanted[] {
  const first = new Map<string, Wanted>();
  for (const one of wanted) {
    const name = `${one.holder} ${one.rule.key}`;
    if (!first.has(name)) first.set(name, one);
  }
  return [...first.values()];
}
