import type { FactBody } from '../agency-fact/fact-body';
import type { CodedField } from './coded-field';

/** The codes of what is recorded of the response to a missing child. */
export function codedResponseFields(body: FactBody): readonly CodedField[] {
  switch (body.kind) {
    case 'intervention-level-set':
      return [['interventionLevel', body.level]];
    case 'indicator-observed':
      return [
        ['indicator', body.indicator],
        ['sign', body.sign],
      ];
    case 'enquiry-made':
      return [['enquiry', body.enquiry]];
    case 'report-item-given':
      return [['reportItem', body.item]];
    case 'noticed':
      return [['confirmedBy', body.confirmedBy]];
    case 'house-search-decided':
      return [['houseSearch', body.decision]];
    case 'escalation-stepped':
      return [['escalationStep', body.step]];
    case 'media-decided':
      return [['media', body.decision]];
    case 'court-order-applies':
      return [['courtOrder', body.order]];
    case 'step-recorded':
      return [['step', body.step]];
    default:
      return [];
  }
}
