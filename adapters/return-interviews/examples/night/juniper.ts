import { DUTY, INTERVIEWER } from '../../night/story';
import type { ReferralStory } from '../../night/story';

/** Offered after her first return; she is missing again before anybody has seen her. The referral names no log. */
export const juniper: ReferralStory = {
  referral: 'R409',
  log: null,
  child: {
    reference: 'LN-C-0077',
    givenName: 'Juniper',
    familyName: 'Fictional',
    dateOfBirth: '2011-11-11',
    responsibleAuthority: 'la:991',
  },
  events: [
    { at: '+02:15', event: 'REFERRED', rating: 'AMBER', by: DUTY },
    { at: '+02:40', event: 'OFFERED', by: INTERVIEWER },
  ],
};
