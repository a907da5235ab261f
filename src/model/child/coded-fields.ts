import type { FactBody } from '../agency-fact/fact-body';
import type { CodedField } from './coded-field';
import { codedResponseFields } from './coded-response-fields';

/** Every code a fact holds: one that is not recognised is put before a person. */
export function codedFields(body: FactBody): readonly CodedField[] {
  switch (body.kind) {
    case 'subject-described':
      return [
        ['sex', body.sex],
        ['ethnicity', body.ethnicity],
        ['gender', body.gender],
        ['language', body.language],
      ];
    case 'classified':
      return [['category', body.category]];
    case 'risk-assessed':
      return [['risk', body.level]];
    case 'log-closed':
      return [['closure', body.closure]];
    case 'return-interview-referred':
      return [['rating', body.rating]];
    case 'return-interview-refused':
      return [['refusedBy', body.by]];
    case 'placement-recorded':
      return [
        ['placementType', body.placementType],
        ['provider', body.provider],
        ['startReason', body.startReason],
        ['endReason', body.endReason],
        ['changeReason', body.changeReason],
        ['need', body.need],
      ];
    case 'legal-status-recorded':
      return [['legalStatus', body.status]];
    case 'professional-named':
      return [['role', body.role]];
    case 'missing-period-returned':
      return [['missingPeriod', body.code]];
    case 'return-interview-initiated':
    case 'return-interview-completed':
      return [['interviewer', body.interviewer]];
    case 'debriefed':
      return (body.answers.disclosures ?? []).map(({ about }) => ['disclosure', about]);
    case 'prevention-interview-held':
      return [['heldBy', body.by]];
    case 'prevention-interview-not-held':
      return [['reason', body.reason]];
    case 'meeting-convened':
      return [['meeting', body.of]];
    case 'meeting-held':
      return [['outcome', body.outcome]];
    case 'meeting-decided':
      return [['item', body.item]];
    default:
      return ofSurroundings(body);
  }
}

function ofSurroundings(body: FactBody): readonly CodedField[] {
  switch (body.kind) {
    case 'standing-recorded':
      return [['standing', body.standing]];
    case 'network-member-named':
      return [['relation', body.relation]];
    case 'place-named':
      return [['place', body.as]];
    case 'plan-stated':
      return [
        ['plan', body.plan],
        ['childsPart', body.childsPart],
      ];
    case 'plan-reviewed':
    case 'plan-challenged':
      return [['plan', body.plan]];
    default:
      return codedResponseFields(body);
  }
}
