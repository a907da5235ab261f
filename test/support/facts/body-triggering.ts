import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { STEP_CODES } from '../../../src/model/agency-fact/response-facts';
import { ASHBOURNE, FOUND_WELL, RETURNED, classified, date, instant } from './make-fact';

const plain: Readonly<Record<string, FactBody>> = {
  returned: RETURNED,
  located: { kind: 'located', wellBeingConfirmed: false },
  'located:well': FOUND_WELL,
  'missing-reported': { kind: 'missing-reported' },
  noticed: { kind: 'noticed' },
  classified: classified('absent'),
  'classified:missing': classified('missing'),
  'response-delayed': { kind: 'response-delayed' },
  'risk-assessed': { kind: 'risk-assessed', level: { recognised: true, value: 'medium' } },
  'risk-assessed:high': { kind: 'risk-assessed', level: { recognised: true, value: 'high' } },
  'indicator-observed:post-incident': {
    kind: 'indicator-observed',
    indicator: { recognised: true, value: 'post-incident' },
    permitted: true,
  },
  'prevention-interview-held:concern': {
    kind: 'prevention-interview-held',
    by: { recognised: true, value: 'police' },
    concern: true,
    answers: {},
  },
  'escalation-stepped:escalation-requested': {
    kind: 'escalation-stepped',
    step: { recognised: true, value: 'escalation-requested' },
  },
  'standing-recorded:trafficking-concern': {
    kind: 'standing-recorded',
    standing: { recognised: true, value: 'trafficking-concern' },
    from: date('2026-11-20'),
  },
  'standing-recorded:unaccompanied': {
    kind: 'standing-recorded',
    standing: { recognised: true, value: 'unaccompanied' },
    from: date('2026-11-20'),
  },
  'placement-recorded': { kind: 'placement-recorded', from: date('2026-11-20') },
  'enquiry-made': { kind: 'enquiry-made', enquiry: { recognised: true, value: 'family' }, outcome: 'done' },
  'house-search-decided': {
    kind: 'house-search-decided',
    decision: { recognised: true, value: 'partial' },
  },
  'stay-decided': { kind: 'stay-decided', allowed: true },
  'meeting-held': { kind: 'meeting-held', meeting: 'm', convenedBy: ASHBOURNE },
  'meeting-convened:strategy': {
    kind: 'meeting-convened',
    meeting: 'm',
    convenedBy: ASHBOURNE,
    of: { recognised: true, value: 'strategy' },
    at: instant('2026-11-22T10:00:00Z'),
    invited: [],
  },
  'telling-recorded:children-social-care': {
    kind: 'telling-recorded',
    whom: { recognised: true, value: 'children-social-care' },
  },
};

/** The body of a fact that answers to a trigger. Throws for one that no test has asked for yet. */
export function bodyTriggering(trigger: string): FactBody {
  const step = STEP_CODES.find((code) => trigger === `step-recorded:${code}`);
  if (step !== undefined) return { kind: 'step-recorded', step: { recognised: true, value: step } };
  const body = plain[trigger];
  if (body === undefined) throw new Error(`no body for ${trigger}`);
  return body;
}
