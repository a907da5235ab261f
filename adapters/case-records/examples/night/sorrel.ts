import { AMARA, NOOR } from '../../night/story';
import type { CaseStory } from '../../night/story';

/** Ashbourne's child in the same home in Merrow as Wren and Linnet. */
export const sorrel: CaseStory = {
  agency: 'la:991',
  person: '310426',
  messages: [
    {
      sent: '-40:00',
      by: 'amara-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Sorrel',
          pers_surname: 'Invented',
          pers_dob: '2011-01-20',
          pers_sex: 'F',
          pers_common_child_id: '9990001057',
        },
        care: { clae_entered_care_date: day(330), looked_after: true, responsible_authority: 'la:991' },
        legal_statuses: [
          {
            lega_legal_status_id: 'S1',
            lega_legal_status: 'C2',
            lega_legal_status_start_date: day(140),
          },
        ],
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(61),
            clap_cla_placement_type: 'K2',
            clap_cla_placement_provider: 'PR4',
            clap_cla_placement_urn: 'SC999901',
            setting: 'Larkrise House, Merrow',
            provider_agency: 'placement:larkrise',
            carers: ['Pat Placeholder'],
            host_authority: 'la:992',
          },
        ],
        involvements: [
          { invo_involvements_id: 'I1', ...AMARA, invo_involvement_start_date: day(330) },
          { invo_involvements_id: 'I2', ...NOOR, invo_involvement_start_date: day(320) },
        ],
      }),
    },
  ],
};

/** Known in Merrow by Ashbourne's number. */
export const sorrelInMerrow: CaseStory = {
  agency: 'la:992',
  person: 'M-5526',
  messages: [
    {
      sent: '-39:00',
      by: 'clem-testcase',
      says: () => ({
        person: { pers_forename: 'Sorrel', pers_surname: 'Invented', pers_dob: '2011-01-20' },
        care: { responsible_authority: 'la:991', host_authority: 'la:992' },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Case Number',
            link_identifier_value: '310426',
            link_issuer: 'la:991',
          },
        ],
      }),
    },
  ],
};
