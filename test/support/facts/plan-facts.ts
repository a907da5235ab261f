import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { PlanKind, PlanStated } from '../../../src/model/agency-fact/plan-facts';
import type { PlacementRecorded } from '../../../src/model/agency-fact/care-facts';
import type { AgencyId } from '../../../src/model/agency/agency-id';
import type { ChildState } from '../../../src/model/child/child-state';
import { foldChild } from '../../../src/model/child/fold-child';
import type { PlanState } from '../../../src/model/plan/plan-state';
import { readLocalDate } from '../../../src/model/time/london-time';
import { ASHBOURNE, MERROW, agency, date, fact } from './make-fact';
import type { FactOptions } from './make-fact';
import { shippedProtocols } from './shipped-protocols';

export const LARKRISE = agency('placement:larkrise');
export const HEATHFIELD = agency('placement:heathfield');

const protocols = shippedProtocols();

/** One child of Ashbourne's, by default, whose facts follow each other line by line. */
const wren = { agency: ASHBOURNE, scheme: 'la-child', value: '310412' } as const;

export type Line = readonly [when: string, body: FactBody, more?: Partial<FactOptions>];

/** Facts of one child, one after another. A day instead of a time is the whole day. */
export function ofWren(...lines: readonly Line[]): readonly AgencyFact[] {
  return lines.map(([when, body, more], index) => {
    const isDay = when.length === 10;
    const options = { log: 'W', line: index, at: isDay ? '12:00' : when, body, by: ASHBOURNE, subject: wren };
    const made = fact({ ...options, ...more });
    const day = isDay ? readLocalDate(when) : null;
    return day === null ? made : { ...made, occurred: day };
  });
}

/** What facts come to under the protocols that are shipped, as the demonstration's agencies have adopted them. */
export function folded(facts: readonly AgencyFact[]): ChildState {
  return foldChild(facts, undefined, protocols);
}

export const LOOKED_AFTER: FactBody = {
  kind: 'care-described',
  lookedAfter: true,
  responsibleAuthority: ASHBOURNE,
};

/** As `LOOKED_AFTER`, by the council that works by the West Midlands protocol. */
export const LOOKED_AFTER_BY_MERROW: FactBody = { ...LOOKED_AFTER, responsibleAuthority: MERROW };

export function planStated(
  plan: PlanKind,
  parts: Readonly<Record<string, string>>,
  change: Partial<PlanStated> = {},
): PlanStated {
  return { kind: 'plan-stated', plan: { recognised: true, value: plan }, parts, agreedBy: [], ...change };
}

export const TRIGGER_PLAN = planStated('trigger-plan', {
  'reporting-strategy': 'The carer calls at 22:00.',
  'immediate-response': 'A car goes to the station.',
});

export function planReviewed(plan: PlanKind | 'philomena-profile', ...by: readonly AgencyId[]): FactBody {
  return { kind: 'plan-reviewed', plan: { recognised: true, value: plan }, by, changed: false };
}

export function challenged(reason = 'It asks too much of the carer.'): FactBody {
  return { kind: 'plan-challenged', plan: { recognised: true, value: 'trigger-plan' }, reason };
}

export function placed(
  from: string,
  providerAgency: AgencyId | null,
  change: Partial<PlacementRecorded> = {},
): PlacementRecorded {
  const run = providerAgency === null ? {} : { providerAgency };
  return { kind: 'placement-recorded', from: date(from), ...run, ...change };
}

/** The plan of a kind, which must be there. */
export function planOf({ plans }: ChildState, kind: PlanKind): PlanState {
  const found = plans.plans.find(({ plan }) => plan.recognised && plan.value === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}
