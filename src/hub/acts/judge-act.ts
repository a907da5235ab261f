import type { OneChildAct, PlanAct, RecordMissingWith, TellingAct } from './act';
import type { JudgeAct } from './act-plan';
import { judgeInterview } from './judge-interview';
import { judgeConvene, judgeMeeting } from './judge-meeting';
import { judgeCarersReturn, judgePreventionHeld, judgePreventionNotHeld } from './judge-on-return';
import { judgeLocated, judgeReturned, judgeRiskLevel } from './judge-missing-episode-acts';
import { judgeNoticed } from './judge-noticed';
import { judgePlanChallenged, judgePlanReviewed, judgePlanStated } from './judge-plans';
import { judgeResponse } from './judge-response';
import { judgeRestricted } from './judge-restricted';
import { judgeAcknowledged, judgeBar, judgeTelling } from './judge-tellings';
import { judgeProfile } from './judge-profile';

/** Judges any act on one child, but for the one that names another: see `judgeMissingWith`. */
export const judgeAct: JudgeAct<Exclude<OneChildAct, RecordMissingWith>> = (act, child, setting) => {
  switch (act.name) {
    case 'record-noticed':
      return judgeNoticed(act, child, setting);
    case 'set-risk-level':
      return judgeRiskLevel(act, child, setting);
    case 'record-located':
      return judgeLocated(act, child, setting);
    case 'record-returned':
      return judgeReturned(act, child, setting);
    case 'set-intervention-level':
    case 'record-indicator':
    case 'record-enquiry':
    case 'record-report-item':
    case 'state-concern':
    case 'classify':
    case 'delay-response':
    case 'decide-house-search':
    case 'record-escalation-step':
    case 'transfer-ownership':
    case 'decide-media':
    case 'decide-stay':
    case 'reopen-missing-episode':
    case 'record-step':
    case 'record-court-order':
    case 'record-plan-followed':
      return judgeResponse(act, child, setting);
    case 'restrict-record':
      return judgeRestricted(act, child, setting);
    case 'update-philomena-profile':
      return judgeProfile(act, child, setting);
    case 'state-plan':
    case 'review-plan':
    case 'challenge-plan':
      return judgePlan(act, child, setting);
    case 'acknowledge-notification':
    case 'record-telling':
    case 'bar-telling':
      return judgeOfTellings(act, child, setting);
    case 'record-interview-step':
    case 'record-debrief':
    case 'record-interview-refusal':
      return judgeInterview(act, child, setting);
    case 'record-prevention-interview':
      return judgePreventionHeld(act, child, setting);
    case 'record-prevention-interview-not-held':
      return judgePreventionNotHeld(act, child, setting);
    case 'record-carers-return':
      return judgeCarersReturn(act, child, setting);
    case 'convene-meeting':
      return judgeConvene(act, child, setting);
    case 'record-meeting-held':
    case 'cancel-meeting':
    case 'hold-meeting':
    case 'record-meeting-decision':
    case 'set-meeting-action':
      return judgeMeeting(act, child, setting);
  }
};

const judgePlan: JudgeAct<PlanAct> = (act, child, setting) => {
  switch (act.name) {
    case 'state-plan':
      return judgePlanStated(act, child, setting);
    case 'review-plan':
      return judgePlanReviewed(act, child, setting);
    case 'challenge-plan':
      return judgePlanChallenged(act, child, setting);
  }
};

const judgeOfTellings: JudgeAct<TellingAct> = (act, child, setting) => {
  switch (act.name) {
    case 'acknowledge-notification':
      return judgeAcknowledged(act, child, setting);
    case 'record-telling':
      return judgeTelling(act, child, setting);
    case 'bar-telling':
      return judgeBar(act, child, setting);
  }
};
