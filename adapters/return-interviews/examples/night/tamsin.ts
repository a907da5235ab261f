import { DUTY, INTERVIEWER } from '../../night/story';
import type { ReferralStory } from '../../night/story';

/** Seen the same morning, with a debrief: what drew her away, and whom she was with. */
export const tamsin: ReferralStory = {
  referral: 'R415',
  log: '0415',
  child: {
    reference: 'LN-C-0101',
    givenName: 'Tamsin',
    familyName: 'Testcase',
    dateOfBirth: '2012-03-17',
    responsibleAuthority: 'la:991',
  },
  events: [
    { at: '+04:10', event: 'REFERRED', rating: 'AMBER', by: DUTY },
    { at: '+06:50', event: 'OFFERED', by: INTERVIEWER },
    { at: '+07:05', event: 'CONTACTED', by: INTERVIEWER },
    { at: '+08:00', event: 'INITIATED', by: INTERVIEWER },
    { at: '+08:35', event: 'COMPLETED', by: INTERVIEWER },
    {
      at: '+08:45',
      event: 'DEBRIEF',
      by: INTERVIEWER,
      safeguarding: false,
      debrief: {
        pushFactors: ['Afraid of being told off for coming home late'],
        pullFactors: ['Two older girls who let her play for nothing'],
        harm: [],
        exploitation: ['The girls asked her to bring a parcel next time'],
        offending: [],
        substances: [],
        whereTheyWent: 'The arcade, then the benches behind the station.',
        childsWishes: 'To go to drama club with her friend and be fetched.',
        adviceGiven: 'Whom to ring when late, and that she may say no to the parcel.',
        likelihoodOfRepeat: 'Possible while the girls wait for her after club.',
        narrative:
          'Talked easily with her carer in the next room. Did not know that she had been thought missing.',
        withWhom: ['Two girls she knows as Bix and Roo'],
      },
    },
  ],
};
