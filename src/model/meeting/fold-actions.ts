import type { FactOf } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import type { Assertion } from '../child/asserted';
import { assertion } from '../child/latest-assertions';
import { canonicalJson } from '../value/canonical-json';
import { compareTexts } from '../value/compare-texts';
import type { ActionVersion, MeetingAction } from './meeting-state';

type Set = Assertion<ActionVersion>;

/**
 * A meeting's actions from its facts in order. Of each agency the highest revision stands, and of one revision its last word;
 * among agencies the highest is shown. Two that differ at the highest are a contradiction: neither had seen the other's.
 */
export function foldActions(facts: readonly FactOf<'meeting-action-set'>[]): readonly MeetingAction[] {
  const actions = new Map<string, Map<AgencyId, Set>>();
  for (const fact of facts) {
    const versions = actions.get(fact.body.action) ?? new Map<AgencyId, Set>();
    actions.set(fact.body.action, versions);
    const before = versions.get(fact.key.agency);
    if (before === undefined || before.value.revision <= fact.body.revision)
      versions.set(fact.key.agency, versionOf(fact));
  }
  return [...actions]
    .flatMap(([action, versions]) => actionOf(action, [...versions.values()]))
    .sort((a, b) => compareTexts(a.action, b.action));
}

/** Whether an action is still to be done on a day that has come after the one it was to be done by. */
export function isOverdue({ state, dueOn }: ActionVersion, today: string): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}

function versionOf(fact: FactOf<'meeting-action-set'>): Set {
  const { revision, what, owner, dueOn, state } = fact.body;
  return assertion(fact, { revision, what, owner, dueOn: dueOn ?? null, state });
}

function actionOf(action: string, versions: readonly Set[]): readonly MeetingAction[] {
  const sorted = [...versions].sort((a, b) => compareTexts(a.by, b.by));
  const highest = Math.max(...versions.map(({ value }) => value.revision));
  const newest = sorted.filter(({ value }) => value.revision === highest);
  const [first, ...others] = newest;
  if (first === undefined) return [];
  const shown = others.reduce((a, b) => (a.occurred.start > b.occurred.start ? a : b), first);
  const said = new Set(newest.map(({ value }) => canonicalJson(value)));
  return [{ action, shown, versions: sorted, contradicted: said.size > 1 }];
}
