import { DUTY, INTERVIEWER } from '../../night/story';
import type { ReferralStory } from '../../night/story';

/** His carer says no for him, which counts for nothing; then he says it himself. */
export const marlow: ReferralStory = {
  referral: 'R430',
  log: '0430',
  child: {
    reference: 'LN-C-0088',
    givenName: 'Marlow',
    familyName: 'Sample',
    dateOfBirth: '2010-09-23',
    responsibleAuthority: 'la:991',
  },
  events: [
    { at: '+06:40', event: 'REFERRED', rating: 'GREEN', by: DUTY },
    { at: '+07:20', event: 'OFFERED', by: INTERVIEWER },
    {
      at: '+07:25',
      event: 'REFUSED',
      refusedBy: 'CARER',
      reason: 'Says that he is asleep and has school.',
      by: INTERVIEWER,
    },
    {
      at: '+08:10',
      event: 'REFUSED',
      refusedBy: 'CHILD',
      reason: 'Asked again at breakfast; does not want to.',
      by: INTERVIEWER,
    },
  ],
};
