import { codeTable } from '../kit/code-table';
import type { Marker, MissingCategory, RiskLevel, Sex } from '../../src/model/agency-fact/fact-body';

/** What a line states. Every word has its fields and its reading in the README's table. */
export type LineCode =
  | 'reported'
  | 'decision'
  | 'delay'
  | 'risk'
  | 'located'
  | 'returned'
  | 'prevention'
  | 'no-prevention'
  | 'cancelled'
  | 'closed'
  | 'care'
  | 'marker'
  | 'concern'
  | 'note'
  | 'enquiry'
  | 'noticed'
  | 'whereabouts'
  | 'level'
  | 'indicator'
  | 'check'
  | 'report-item'
  | 'carer-concern'
  | 'plan-followed'
  | 'missing-with'
  | 'step'
  | 'house-search'
  | 'escalation'
  | 'transfer-offered'
  | 'transfer-accepted'
  | 'media'
  | 'court-order'
  | 'reopened'
  | 'told'
  | 'not-told'
  | 'acknowledged';

export const lineCode = codeTable<LineCode>({
  REPORTED: 'reported',
  DECISION: 'decision',
  DELAY: 'delay',
  RISK: 'risk',
  LOCATED: 'located',
  RETURNED: 'returned',
  PREVENTION: 'prevention',
  'NO-PREVENTION': 'no-prevention',
  CANCELLED: 'cancelled',
  CLOSED: 'closed',
  CARE: 'care',
  MARKER: 'marker',
  CONCERN: 'concern',
  NOTE: 'note',
  ENQUIRY: 'enquiry',
  NOTICED: 'noticed',
  WHEREABOUTS: 'whereabouts',
  LEVEL: 'level',
  INDICATOR: 'indicator',
  CHECK: 'check',
  'REPORT-ITEM': 'report-item',
  'CARER-CONCERN': 'carer-concern',
  'PLAN-FOLLOWED': 'plan-followed',
  'MISSING-WITH': 'missing-with',
  STEP: 'step',
  'HOUSE-SEARCH': 'house-search',
  ESCALATION: 'escalation',
  'TRANSFER-OFFERED': 'transfer-offered',
  'TRANSFER-ACCEPTED': 'transfer-accepted',
  MEDIA: 'media',
  'COURT-ORDER': 'court-order',
  REOPENED: 'reopened',
  TOLD: 'told',
  'NOT-TOLD': 'not-told',
  ACKNOWLEDGED: 'acknowledged',
});

/** A log of one of these categories is itself a report that its persons are missing. */
export const incidentCategory = codeTable<'missing' | 'other'>({
  'MISSING-PERSON': 'missing',
  'ABSENT-PERSON': 'missing',
  'AWAY-FROM-PLACEMENT': 'missing',
  'CONCERN-FOR-SAFETY': 'other',
  'ANTI-SOCIAL-BEHAVIOUR': 'other',
  DOMESTIC: 'other',
  THEFT: 'other',
  TRAFFIC: 'other',
  ADMINISTRATION: 'other',
});

export const missingCategory = codeTable<MissingCategory>({
  MISSING: 'missing',
  AWAY: 'away',
  ABSENT: 'absent',
  'NO-APPARENT-RISK': 'no-apparent-risk',
});

export const riskLevel = codeTable<RiskLevel>({ LOW: 'low', MEDIUM: 'medium', HIGH: 'high' });

export const closure = codeTable<'missing-person' | 'unauthorised-absence' | 'cancelled'>({
  'MISSING-PERSON': 'missing-person',
  'UNAUTHORISED-ABSENCE': 'unauthorised-absence',
  CANCELLED: 'cancelled',
});

/** Who held a prevention interview. */
export const preventionHolder = codeTable<'police' | 'carer' | 'trusted-adult'>({
  POLICE: 'police',
  CARER: 'carer',
  'TRUSTED-ADULT': 'trusted-adult',
});

/** Why none is held. Which of them may be given is the protocol's to say. */
export const notHeldReason = codeTable<string>({
  'RETURNED-BEFORE-ATTENDANCE': 'returned-before-attendance',
  'MENTAL-HEALTH-PATIENT': 'mental-health-patient',
  'STRATEGY-AGREED': 'strategy-agreed',
  'APPOINTMENT-MADE': 'appointment-made',
  'NOT-PRACTICAL': 'not-practical',
  'LOCATED-QUICKLY': 'located-quickly',
  'NOT-IN-BEST-INTERESTS': 'not-in-best-interests',
  'FREQUENCY-AGREED': 'frequency-agreed',
  'POLICE-ABSENT': 'police-absent',
});

export const sex = codeTable<Sex>({ F: 'female', M: 'male', U: 'unknown' });

export const marker = codeTable<Marker>({
  RESTRICTED: 'restricted',
  'WHEREABOUTS-NEED-TO-KNOW': 'whereabouts-need-to-know',
});
