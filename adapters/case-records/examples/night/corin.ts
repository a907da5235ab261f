import { AMARA } from '../../night/story';
import type { CaseStory } from '../../night/story';

/** Ashbourne's child in supported lodgings in Merrow. */
export const corin: CaseStory = {
  agency: 'la:991',
  person: '310418',
  messages: [
    {
      sent: '-31:00',
      by: 'amara-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Corin',
          pers_surname: 'Placeholder',
          pers_dob: '2010-01-30',
          pers_sex: 'M',
          pers_common_child_id: '9990001030',
        },
        care: { clae_entered_care_date: day(700), looked_after: true, responsible_authority: 'la:991' },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Police Nominal',
            link_identifier_value: 'NV/0039120',
            link_issuer: 'pf:99',
          },
        ],
        legal_statuses: [
          {
            lega_legal_status_id: 'S1',
            lega_legal_status: 'C2',
            lega_legal_status_start_date: day(650),
          },
        ],
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(120),
            clap_cla_placement_type: 'K3',
            clap_cla_placement_provider: 'PR5',
            setting: 'Supported lodgings, Merrow',
            carers: ['Bo Fictive'],
            host_authority: 'la:992',
          },
        ],
        involvements: [{ invo_involvements_id: 'I1', ...AMARA, invo_involvement_start_date: day(300) }],
      }),
    },
  ],
};

/** Known in Merrow by Ashbourne's number. */
export const corinInMerrow: CaseStory = {
  agency: 'la:992',
  person: 'M-5533',
  messages: [
    {
      sent: '-29:00',
      by: 'clem-testcase',
      says: () => ({
        person: { pers_forename: 'Corin', pers_surname: 'Placeholder', pers_dob: '2010-01-30' },
        care: { responsible_authority: 'la:991', host_authority: 'la:992' },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Case Number',
            link_identifier_value: '310418',
            link_issuer: 'la:991',
          },
        ],
      }),
    },
  ],
};
