import type { AgencyFact } from './agency-fact';
import type { Coded } from './coded';
import type { FactBody, FactKind } from './fact-body';
import { remembered } from '../value/remembered';

/**
 * What a protocol's rule may start or stop on: a kind of fact, or a kind and the code it carries, for instance `returned`,
 * `classified:missing`, `step-recorded:called-back`, `located:well` (well-being confirmed).
 */
export type Trigger = FactKind | `${FactKind}:${string}`;

/** Everything a fact answers to as a trigger: its kind, and its kind with its code when it has one that is recognised. */
export function triggersOf({ body }: Pick<AgencyFact, 'body'>): readonly Trigger[] {
  return triggersOfBody(body);
}

/** Every rule of every protocol asks it of every fact. */
const triggersOfBody = remembered((body: FactBody): readonly Trigger[] => {
  const code = codeOf(body);
  return code === null ? [body.kind] : [body.kind, `${body.kind}:${code}`];
});

/** Whether a fact is one of those named. */
export function isTriggeredBy(fact: Pick<AgencyFact, 'body'>, triggers: readonly Trigger[]): boolean {
  return triggersOf(fact).some((trigger) => triggers.includes(trigger));
}

function codeOf(body: FactBody): string | null {
  switch (body.kind) {
    case 'classified':
      return recognised(body.category);
    case 'risk-assessed':
    case 'intervention-level-set':
      return recognised(body.level);
    case 'located':
      return body.wellBeingConfirmed ? 'well' : null;
    case 'indicator-observed':
      return recognised(body.indicator);
    case 'escalation-stepped':
    case 'step-recorded':
      return recognised(body.step);
    case 'concern-stated':
      return body.concerned ? 'concerned' : null;
    case 'enquiry-made':
      return body.outcome === 'not-possible' ? body.outcome : null;
    case 'telling-recorded':
    case 'telling-barred':
      return recognised(body.whom);

    case 'house-search-decided':
    case 'media-decided':
      return recognised(body.decision);
    case 'plan-stated':
    case 'plan-reviewed':
    case 'plan-challenged':
      return recognised(body.plan);
    case 'meeting-convened':
      return recognised(body.of);
    case 'return-interview-refused':
      return recognised(body.by);
    case 'debriefed':
      return body.safeguarding ? 'harm' : body.answers.placementIsPushFactor === true ? 'placement' : null;
    case 'prevention-interview-held':
      return body.concern === true ? 'concern' : null;
    case 'standing-recorded':
      return recognised(body.standing);
    default:
      return null;
  }
}

function recognised(coded: Coded<string>): string | null {
  return coded.recognised ? coded.value : null;
}
