import { DUTY, INTERVIEWER } from '../../night/story';
import type { ReferralStory } from '../../night/story';

/** Referred as red on her return, offered, and a time agreed with her: not yet seen when the night ends. */
export const wren: ReferralStory = {
  referral: 'R412',
  log: '0412',
  child: {
    reference: 'LN-C-0093',
    givenName: 'Wren',
    familyName: 'Example-Ashby',
    dateOfBirth: '2011-05-09',
    responsibleAuthority: 'la:991',
  },
  events: [
    { at: '+06:20', event: 'REFERRED', rating: 'RED', by: DUTY },
    { at: '+07:10', event: 'OFFERED', by: INTERVIEWER },
    { at: '+07:30', event: 'CONTACTED', by: INTERVIEWER },
  ],
};
