import type { ChallengePlan, ReviewPlan, StatePlan } from '../../hub/acts/act';
import type { PlanKind } from '../../model/agency-fact/plan-facts';
import { isAgencyId } from '../../model/agency/agency-id';
import type { AgencyId } from '../../model/agency/agency-id';
import { isCalendarDate } from '../../model/time/calendar-date';
import type { CalendarDate } from '../../model/time/occurred';
import { LONGEST_NARRATIVE, badInput, keyOf, optionalText, textOf } from '../kit/act-input';
import type { ChallengePlanInput, PlanPartInput, ReviewPlanInput, StatePlanInput } from './plan-act-inputs';

const MOST = 50;
const PART = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What was given, checked. */
export function statementOf(input: StatePlanInput): StatePlan {
  const { key, childId, kind, expectedRevision, titled, parts, agreedBy, reviewOn, childsPart } = input;
  return {
    name: 'state-plan',
    ...{ key: keyOf(key), childId, plan: planOf(kind), expectedRevision: expectedRevision ?? null },
    titled: optionalText('titled', titled),
    parts: partsOf(parts),
    agreedBy: agenciesOf('agreedBy', agreedBy),
    reviewOn: dayOf('reviewOn', reviewOn),
    childsPart: childsPart ?? null,
  };
}

export function reviewOf(input: ReviewPlanInput): ReviewPlan {
  const { key, childId, kind, expectedRevision, agencies, with: others, changed } = input;
  return {
    name: 'review-plan',
    ...{ key: keyOf(key), childId, plan: kind, expectedRevision: expectedRevision ?? null, changed },
    by: agenciesOf('agencies', agencies),
    with: [...new Set(others ?? [])],
  };
}

export function challengeOf({ key, childId, kind, reason }: ChallengePlanInput): ChallengePlan {
  const plan = planOf(kind);
  return { name: 'challenge-plan', key: keyOf(key), childId, plan, reason: textOf('reason', reason) };
}

function planOf(kind: PlanKind | 'philomena-profile'): PlanKind {
  if (kind === 'philomena-profile') throw badInput('kind', 'has a mutation of its own');
  return kind;
}

function partsOf(parts: readonly PlanPartInput[]): Readonly<Record<string, string>> {
  if (parts.length === 0) throw badInput('parts', 'is empty');
  if (parts.length > MOST) throw badInput('parts', `has more than ${MOST} entries`);
  const names = parts.map(({ part }) => part);
  if (!names.every((name) => PART.test(name) && name.length <= 64)) throw badInput('part', 'is no code');
  if (new Set(names).size < names.length) throw badInput('parts', 'says one part twice');
  return Object.fromEntries(parts.map(({ part, text }) => [part, textOf('text', text, LONGEST_NARRATIVE)]));
}

function agenciesOf(name: string, given: readonly string[]): readonly AgencyId[] {
  if (given.length > MOST) throw badInput(name, `has more than ${MOST} entries`);
  return [...new Set(given)].map((id) => {
    if (!isAgencyId(id)) throw badInput(name, 'names what is no agency');
    return id;
  });
}

function dayOf(name: string, text: string | null | undefined): CalendarDate | null {
  if (text === null || text === undefined) return null;
  if (!isCalendarDate(text)) throw badInput(name, 'is no date');
  return text;
}
