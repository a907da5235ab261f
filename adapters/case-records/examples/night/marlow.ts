import { BILAL } from '../../night/story';
import type { CaseStory } from '../../night/story';

/** Moved back from Merrow in the night: one placement ends and the next begins the same day. */
export const marlow: CaseStory = {
  agency: 'la:991',
  person: '310430',
  messages: [
    {
      sent: '-35:00',
      by: 'bilal-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Marlow',
          pers_surname: 'Sample',
          pers_dob: '2010-09-23',
          pers_sex: 'M',
          pers_common_child_id: '9990001073',
        },
        care: { clae_entered_care_date: day(600), looked_after: true, responsible_authority: 'la:991' },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Police Nominal',
            link_identifier_value: 'NV/0047755',
            link_issuer: 'pf:99',
          },
        ],
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(180),
            clap_cla_placement_type: 'U6',
            clap_cla_placement_provider: 'PR4',
            setting: 'Harbour View, Merrow',
            carers: ['Jo Makebelieve'],
            host_authority: 'la:992',
          },
        ],
        involvements: [{ invo_involvements_id: 'I1', ...BILAL, invo_involvement_start_date: day(250) }],
      }),
    },
    {
      sent: '+05:50',
      by: 'out-of-hours-1',
      says: ({ day, local }) => ({
        care: {
          clae_entered_care_date: day(600),
          looked_after: true,
          responsible_authority: 'la:991',
        },
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(180),
            clap_cla_placement_end_date: local('+05:40').slice(0, 10),
            clap_cla_placement_type: 'U6',
            clap_cla_placement_provider: 'PR4',
            clap_cla_placement_change_reason: 'CREQO',
            clae_cla_episode_ceased_reason: 'X1',
            setting: 'Harbour View, Merrow',
            carers: ['Jo Makebelieve'],
          },
          {
            clap_cla_placement_id: 'P2',
            clap_cla_placement_start_date: local('+05:40').slice(0, 10),
            clap_cla_placement_type: 'K2',
            clap_cla_placement_provider: 'PR1',
            clae_cla_episode_start_reason: 'P',
            setting: 'Beechcroft, Ashbourne',
            carers: ['Sam Sample-Smith'],
            planned: false,
            host_authority: 'la:991',
          },
        ],
      }),
    },
  ],
};
