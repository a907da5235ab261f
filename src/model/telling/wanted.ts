import type { AgencyFact } from '../agency-fact/agency-fact';
import { isTriggeredBy } from '../agency-fact/trigger';
import type { AgencyId } from '../agency/agency-id';
import type { NotificationRule } from '../protocol/notification-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
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
  const found = new Map<string, Wanted>();
  occasion.facts.forEach((fact, index) => {
    if (fact.historical) return;
    const at = momentOf(fact, occasion);
    if (at === null) return;
    for (const asked of askedBy({ fact, at, until: occasion.facts.slice(0, index + 1), occasion }, parts)) {
      const name = JSON.stringify([asked.holder, asked.by, asked.rule.key]);
      const known = found.get(name);
      found.set(name, known === undefined ? asked : { ...known, anchors: [...known.anchors, fact] });
    }
  });
  return firstOfEachRule([...found.values()]);
}

interface Moment {
  readonly fact: AgencyFact;
  readonly at: Instant;
  /** The occasion's facts up to this one. */
  readonly until: readonly AgencyFact[];
  readonly occasion: Occasion;
}

function askedBy(moment: Moment, { surroundings, protocols }: WantedParts): readonly Wanted[] {
  const { fact, at, occasion } = moment;
  return DUTY_HOLDERS.flatMap((holder) => {
    const by = tellerOf(holder, moment, surroundings);
    if (by === null) return [];
    const responsible = surroundings.holderOf('responsible-authority', at, occasion);
    const worksFor = holder === 'placement' || holder === 'provider' ? (responsible ?? by) : by;
    const protocol = protocols.of(worksFor, at);
    return protocol.notifications
      .filter(
        (rule) =>
          rule.by === holder &&
          applies(rule, moment) &&
          surroundings.hold(rule.when, at, { occasion, protocol }),
      )
      .map((rule): Wanted => ({ rule, protocol, holder, by, at, anchor: fact, anchors: [fact] }));
  });
}

/** What a carer or an authority nobody knows of would have to tell, the force tells: somebody must. */
function tellerOf(holder: DutyHolder, { at, occasion }: Moment, { holderOf }: Surroundings): AgencyId | null {
  const known = holderOf(holder, at, occasion);
  if (known !== null || (holder !== 'placement' && holder !== 'responsible-authority')) return known;
  return holderOf('responsible-authority', at, occasion) ?? holderOf('recording-force', at, occasion);
}

/** At this fact: it is one of those named, and one of each kind named has been by now. */
function applies({ on, alongside }: NotificationRule, { fact, until }: Moment): boolean {
  if (alongside === undefined) return isTriggeredBy(fact, on);
  if (!isTriggeredBy(fact, [...on, ...alongside])) return false;
  return [on, alongside].every((triggers) => until.some((one) => isTriggeredBy(one, triggers)));
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
    const name = JSON.stringify([one.holder, one.rule.key]);
    if (!first.has(name)) first.set(name, one);
  }
  return [...first.values()];
}
