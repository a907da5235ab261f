import type { AgencyId } from '../agency/agency-id';
import { protocolText } from '../protocol/adopted-protocols';
import type { PatternSubject, Threshold } from '../protocol/pattern-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
import type { Instant } from '../time/occurred';
import { protocolsOf } from './fold-patterns';
import type { PlaceRole } from './placed-occurrence';
import type { RuleInForce } from './raise-patterns';

const SUBJECTS: Readonly<Record<PlaceRole, readonly PatternSubject[]>> = {
  location: ['location', 'reporter'],
  home: ['location', 'reporter', 'placement'],
  found: ['found'],
  force: ['force'],
  log: [],
};

/** What makes two children's occurrences at one place one occasion: gone from it, or found at it, about together. */
export const TOGETHER_ROLES: readonly PlaceRole[] = ['location', 'home', 'found', 'log'];

/** The rules that count occurrences at places of a role, in force for any of the agencies at an instant (UTC). */
export function placeRules(
  role: PlaceRole,
  agencies: readonly AgencyId[],
  { protocols, at }: { readonly protocols: Protocols; readonly at: Instant },
): readonly RuleInForce[] {
  return rulesOf(SUBJECTS[role], protocolsOf(agencies, protocols, at));
}

/** The rules that count occasions on which two children were together. */
export function togetherRules(
  agencies: readonly AgencyId[],
  { protocols, at }: { readonly protocols: Protocols; readonly at: Instant },
): readonly RuleInForce[] {
  return rulesOf(['children-together'], protocolsOf(agencies, protocols, at));
}

function rulesOf(
  subjects: readonly PatternSubject[],
  protocols: readonly Protocol[],
): readonly RuleInForce[] {
  return protocols.flatMap((protocol) =>
    protocol.patterns
      .filter(({ of }) => subjects.includes(of))
      .map((rule) => ({ rule, protocol: protocolText(protocol) })),
  );
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far an occurrence at a place of a role can reach, in milliseconds, under any protocol there is; 0 when under none. */
export function reachOf(role: PlaceRole, all: readonly Protocol[]): number {
  const rules = all.flatMap(({ patterns }) => patterns);
  const windows = rules
    .filter(({ of }) => SUBJECTS[role].includes(of))
    .map(({ threshold }) => longest(threshold));
  const hours = rules.flatMap(({ of, threshold }) =>
    of === 'children-together' && TOGETHER_ROLES.includes(role) ? [(threshold.withinHours ?? 0) * HOUR] : [],
  );
  return Math.max(0, ...windows, ...hours);
}

/** A window across children that never ended would be read whole each time; a year is its most. */
function longest({ days, months }: Threshold): number {
  const most = months === undefined ? (days ?? 366) : months * 31;
  return Math.min(most, 366) * DAY + 2 * HOUR;
}
