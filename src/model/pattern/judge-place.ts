import type { AgencyId } from '../agency/agency-id';
import type { Protocols } from '../protocol/protocol';
import { instantAfter, millisecondsOf } from '../time/instant';
import type { Instant } from '../time/occurred';
import type { Mark } from './occurrence';
import type { PlaceRole } from './placed-occurrence';
import { TOGETHER_ROLES, placeRules, togetherRules } from './place-rules';
import { raisingAt } from './raise-patterns';

/** An occurrence at a place, of one of several children. */
export interface OccurrenceAtPlace {
  readonly child: string;
  readonly occurrence: string;
  readonly role: PlaceRole;
  readonly at: Instant;
  readonly marks: readonly Mark[];
  readonly agencies: readonly AgencyId[];
  readonly historical: boolean;
}

/** An occurrence that raises a rule at its place. */
export interface PlaceRaising {
  readonly protocol: string;
  readonly rule: string;
  readonly child: string;
  readonly occurrence: string;
  readonly role: PlaceRole;
  readonly at: Instant;
}

/** Two children's occurrences that are one occasion, at the later's time; the first child's id is the lesser. */
export interface JointOccasion {
  readonly child: string;
  readonly occurrence: string;
  readonly otherChild: string;
  readonly otherOccurrence: string;
  readonly role: PlaceRole;
  readonly at: Instant;
}

/** From when to when, both included, occurrences are judged; those before are counted only. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const HOUR = 3_600_000;

/** More children than this about a place at once, and its words are no place: or it is one that links nobody to anybody. */
const CROWD = 12;

/** Which of the occurrences of a span raise a rule at their place. `line` has them and all before that a window reaches, in order. */
export function raisingsIn(
  line: readonly OccurrenceAtPlace[],
  span: Span,
  protocols: Protocols,
): readonly PlaceRaising[] {
  return line.flatMap((occurrence, place) => {
    const { child, role, at, agencies } = occurrence;
    if (!isIn(span, at)) return [];
    return placeRules(role, agencies, { protocols, at })
      .filter(({ rule }) => raisingAt(line, place, rule.threshold) !== null)
      .map(({ rule, protocol }) => ({
        protocol,
        rule: rule.key,
        child,
        occurrence: occurrence.occurrence,
        role,
        at,
      }));
  });
}

/** Which occurrences are one occasion with another child's, the later of the two in the span. */
export function jointOccasionsIn(
  line: readonly OccurrenceAtPlace[],
  span: Span,
  protocols: Protocols,
): readonly JointOccasion[] {
  return line.flatMap((later, place) => {
    if (!isIn(span, later.at) || !TOGETHER_ROLES.includes(later.role)) return [];
    const hours = togetherRules(later.agencies, { protocols, at: later.at }).map(
      ({ rule }) => rule.threshold.withinHours ?? 0,
    );
    const since = instantAfter(later.at, -Math.max(0, ...hours) * HOUR);
    const others = line.slice(0, place).filter(({ child, at }) => child !== later.child && at > since);
    if (new Set(others.map(({ child }) => child)).size > CROWD) return [];
    return others.map((earlier) => jointOf(earlier, later));
  });
}

function jointOf(earlier: OccurrenceAtPlace, later: OccurrenceAtPlace): JointOccasion {
  const [one, other] = earlier.child < later.child ? [earlier, later] : [later, earlier];
  return {
    child: one.child,
    occurrence: one.occurrence,
    otherChild: other.child,
    otherOccurrence: other.occurrence,
    role: later.role,
    at: later.at,
  };
}

function isIn({ from, to }: Span, at: Instant): boolean {
  return from <= at && at <= to;
}

/** The spans in which something may be judged anew after changes at some instants (UTC), and how far back to read for each. */
export function spansOf(
  changed: readonly Instant[],
  reach: number,
): readonly (Span & { readonly since: Instant })[] {
  const spans: Span[] = [];
  for (const at of [...new Set(changed)].sort()) {
    const last = spans.at(-1);
    const to = instantAfter(at, reach);
    if (last !== undefined && millisecondsOf(at) <= millisecondsOf(last.to))
      spans[spans.length - 1] = { ...last, to };
    else spans.push({ from: at, to });
  }
  return spans.map((span) => ({ ...span, since: instantAfter(span.from, -reach) }));
}
