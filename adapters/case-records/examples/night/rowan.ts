import { BILAL } from '../../night/story';
import type { CaseStory } from '../../night/story';

/** Ashbourne's child, known to the force by a nominal that the case system does not hold. */
export const rowan: CaseStory = {
  agency: 'la:991',
  person: '310448',
  messages: [
    {
      sent: '-45:00',
      by: 'bilal-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Rowan',
          pers_surname: 'Supposed',
          pers_dob: '2011-08-19',
          pers_sex: 'M',
          pers_common_child_id: '9990001081',
        },
        care: { clae_entered_care_date: day(44), looked_after: true, responsible_authority: 'la:991' },
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(44),
            clap_cla_placement_type: 'K2',
            clap_cla_placement_provider: 'PR1',
            setting: 'Beechcroft, Ashbourne',
            host_authority: 'la:991',
          },
        ],
        involvements: [{ invo_involvements_id: 'I1', ...BILAL, invo_involvement_start_date: day(44) }],
      }),
    },
  ],
};
