import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { STEP_CODES } from '../../../src/model/agency-fact/response-facts';
import type { EscalationStep, Indicator } from '../../../src/model/agency-fact/response-facts';
import { ASHBOURNE, FOUND_WELL, RETURNED, SOUTHMOOR, classified, date, instant } from './make-fact';

const indicator = (value: Indicator): FactBody => ({
  kind: 'indicator-observed',
  indicator: { recognised: true, value },
});

const stepped = (value: EscalationStep): FactBody => ({
  kind: 'escalation-stepped',
  step: { recognised: true, value },
});

const plain: Readonly<Record<string, FactBody>> = {
  returned: RETURNED,
  located: { kind: 'located', wellBeingConfirmed: false },
  'located:well': FOUND_WELL,
  'missing-reported': { kind: 'missing-reported' },
  noticed: { kind: 'noticed' },
  classified: classified('absent'),
  'classified:missing': classified('missing'),
  'classified:absent': classified('absent'),
  'classified:no-apparent-risk': classified('no-apparent-risk'),
  'classified:away': classified('away'),
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
  'prevention-interview-held': {
    kind: 'prevention-interview-held',
    by: { recognised: true, value: 'police' },
    answers: {},
  },
  'return-interview-completed': { kind: 'return-interview-completed', referral: 'R1' },
  debriefed: { kind: 'debriefed', referral: 'R1', answers: {}, safeguarding: false },
  'plan-stated': {
    kind: 'plan-stated',
    plan: { recognised: true, value: 'missing-safety-plan' },
    parts: {},
    agreedBy: [],
  },
  'plan-reviewed': {
    kind: 'plan-reviewed',
    plan: { recognised: true, value: 'missing-safety-plan' },
    changed: true,
  },
  'ownership-transferred': { kind: 'ownership-transferred', to: SOUTHMOOR },
  'indicator-observed:immediate-concern': indicator('immediate-concern'),
  'indicator-observed:concern-for-another': indicator('concern-for-another'),
  'indicator-observed:trigger': indicator('trigger'),
  'indicator-observed:exploitation': indicator('exploitation'),
  'escalation-stepped:inspector-spoke': stepped('inspector-spoke'),
  'escalation-stepped:sergeant-spoke': stepped('sergeant-spoke'),
  'escalation-stepped:agreed': stepped('agreed'),
  'escalation-stepped:escalation-requested': stepped('escalation-requested'),
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
  'telling-recorded:police': { kind: 'telling-recorded', whom: { recognised: true, value: 'police' } },
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
