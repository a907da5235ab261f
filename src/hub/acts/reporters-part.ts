import type { StepCode } from '../../model/agency-fact/response-facts';
import { codeOf } from '../../model/response/code-of';
import type { ResponseSaid } from './response-said';

/** What is done at the placement, or with whoever fetches the child; every other step is for police or authority to record. */
const AT_THE_PLACEMENT: ReadonlySet<StepCode> = new Set<StepCode>([
  'contact-attempted',
  'searched-nearby',
  'outing-outside-area',
  'new-information-known',
  'new-information-passed',
  'police-help-asked',
  'collection-arranged',
  'interview-arrangement-confirmed',
  'evidence-preserved',
  'records-reached-home',
]);

/**
 * Whether it is what a carer knows first: what they did and saw, what worries them, and that they ask for a delay to be looked at
 * again (NF 3.5, MPS, BR). None of it can be refused for anything a carer is not shown, so that no answer tells of that.
 */
export function isReportersPart(said: ResponseSaid): boolean {
  switch (said.kind) {
    case 'intervention-level-set':
    case 'indicator-observed':
    case 'enquiry-made':
    case 'report-item-given':
    case 'concern-stated':
    case 'escalation-stepped':
    case 'plan-followed':
      return true;
    case 'step-recorded': {
      const step = codeOf(said.step);
      return step !== null && AT_THE_PLACEMENT.has(step);
    }
    default:
      return false;
  }
}
