import { BILAL, NOOR } from '../../night/story';
import type { CaseStory } from '../../night/story';

/** Ashbourne's child with a foster carer of its own. Nobody has matched her to a nominal. */
export const tamsin: CaseStory = {
  agency: 'la:991',
  person: '310415',
  messages: [
    {
      sent: '-50:00',
      by: 'bilal-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Tamsin',
          pers_surname: 'Testcase',
          pers_dob: '2012-03-17',
          pers_sex: 'F',
          pers_ethnicity: 'MWBC',
          pers_common_child_id: '9990001022',
        },
        care: {
          clae_entered_care_date: day(402),
          looked_after: true,
          responsible_authority: 'la:991',
        },
        legal_statuses: [
          {
            lega_legal_status_id: 'S1',
            lega_legal_status: 'V2',
            lega_legal_status_start_date: day(402),
          },
        ],
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(402),
            clap_cla_placement_type: 'U4',
            clap_cla_placement_provider: 'PR1',
            clae_cla_episode_start_reason: 'S',
            clae_cla_primary_need_code: 'N4',
            setting: 'With foster carer, Ashbourne',
            carers: ['Ira Imaginary'],
            planned: true,
            host_authority: 'la:991',
          },
        ],
        involvements: [
          { invo_involvements_id: 'I1', ...BILAL, invo_involvement_start_date: day(402) },
          { invo_involvements_id: 'I2', ...NOOR, invo_involvement_start_date: day(390) },
        ],
        parental_responsibility: [
          { id: 'R1', name: 'Terry Testcase', relationship: 'father', telephone: '01632 960115' },
        ],
        profile: {
          person: {
            description: 'Tall, long dark plaits, glasses',
            photographs: [{ shows: 'face', takenOn: day(30) }],
            telephone: '07700 900015',
            placesFrequented: ['Arcade, High Street', 'School drama studio'],
            routines: 'Drama club on Fridays until five.',
            modesOfTravel: 'The number 9 bus',
            whatHelpsThemReturn: 'Being told that nobody is cross.',
            childsView: 'I lose track of time.',
          },
          health: { communicationNeeds: 'Hearing aid in the left ear' },
          network: { friends: ['Mo Madeup'], family: ['Terry Testcase'] },
          risk: { risks: ['Older friends she met this term'] },
        },
      }),
    },
    {
      sent: '+00:58',
      by: 'out-of-hours-1',
      says: () => ({
        profile: {
          today: {
            clothing: 'School uniform under a yellow anorak',
            belongings: 'School bag, no charger',
            mood: 'Cheerful at the school gate',
          },
        },
      }),
    },
  ],
};
