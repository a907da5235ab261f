import { AMARA, NOOR, TOVE } from '../../night/story';
import type { CaseStory } from '../../night/story';
import type { WirePlacement } from '../../wire';
import { wrensProfile } from './wrens-profile';

/** Ashbourne's child, placed in Merrow; the profile was brought up to date the day before. */
export const wren: CaseStory = {
  agency: 'la:991',
  person: '310412',
  messages: [
    {
      sent: '-26:00',
      by: 'amara-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Wren',
          pers_surname: 'Example-Ashby',
          pers_dob: '2011-05-09',
          pers_sex: 'F',
          pers_ethnicity: 'WBRI',
          pers_common_child_id: '9990001014',
          also_known_as: ['Birdie'],
        },
        care: {
          clae_entered_care_date: day(1_010),
          looked_after: true,
          responsible_authority: 'la:991',
        },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Police Nominal',
            link_identifier_value: 'NV/0048812',
            link_issuer: 'pf:99',
          },
        ],
        legal_statuses: [
          {
            lega_legal_status_id: 'S1',
            lega_legal_status: 'C2',
            lega_legal_status_start_date: day(806),
          },
        ],
        cla_placements: wrensPlacements(day),
        involvements: [
          { invo_involvements_id: 'I1', ...AMARA, invo_involvement_start_date: day(640) },
          { invo_involvements_id: 'I2', ...NOOR, invo_involvement_start_date: day(1_010) },
          { invo_involvements_id: 'I3', ...TOVE },
        ],
        parental_responsibility: [
          { id: 'R1', name: 'Robin Example', relationship: 'mother', telephone: '01632 960103' },
          { id: 'R2', name: 'Ash Ashby', relationship: 'father', welfare_bar: true },
        ],
        profile: wrensProfile(day),
      }),
    },
    {
      sent: '+00:34',
      by: 'out-of-hours-1',
      says: ({ local }) => ({
        missing_episodes: [
          {
            miss_table_id: 'M1',
            miss_missing_episode_type: 'M',
            miss_missing_episode_start_date: local('-01:10'),
          },
        ],
        profile: {
          today: {
            clothing: 'Green coat, black jeans, white trainers',
            belongings: 'Rucksack, inhaler, charger',
            mood: 'Upset after an argument about her telephone',
          },
        },
      }),
    },
    {
      sent: '+01:00',
      by: 'out-of-hours-1',
      says: ({ local }) => ({
        tellings: [
          {
            ...{ id: 'T1', what: 'Told', whom: 'Parents', route: 'Telephone', miss_table_id: 'M1' },
            at: local('+00:56'),
          },
        ],
      }),
    },
    {
      sent: '+05:45',
      by: 'out-of-hours-1',
      says: ({ local }) => ({
        missing_episodes: [
          {
            miss_table_id: 'M1',
            miss_missing_episode_type: 'M',
            miss_missing_episode_start_date: local('-01:10'),
            miss_missing_episode_end_date: local('+04:48'),
            miss_missing_rhi_offered: 'Y',
          },
        ],
      }),
    },
  ],
};

/** Merrow was told of the placement in its area, and knows the child by Ashbourne's number. */
export const wrenInMerrow: CaseStory = {
  agency: 'la:992',
  person: 'M-5520',
  messages: [
    {
      sent: '-25:00',
      by: 'clem-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Wren',
          pers_surname: 'Ashby',
          pers_dob: '2011-05-09',
          pers_sex: 'F',
        },
        care: {
          looked_after: true,
          responsible_authority: 'la:991',
          host_authority: 'la:992',
          clae_entered_care_date: day(82),
        },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Case Number',
            link_identifier_value: '310412',
            link_issuer: 'la:991',
          },
        ],
      }),
    },
  ],
};

function wrensPlacements(day: (daysBefore: number) => string): readonly WirePlacement[] {
  return [
    {
      clap_cla_placement_id: 'P1',
      clap_cla_placement_start_date: day(1_010),
      clap_cla_placement_end_date: day(82),
      clap_cla_placement_type: 'U6',
      clap_cla_placement_provider: 'PR1',
      clap_cla_placement_change_reason: 'CREQB',
      clae_cla_episode_start_reason: 'S',
      clae_cla_episode_ceased_reason: 'X1',
      clae_cla_primary_need_code: 'N1',
      carers: ['Ira Imaginary'],
    },
    {
      clap_cla_placement_id: 'P2',
      clap_cla_placement_start_date: day(82),
      clap_cla_placement_type: 'K2',
      clap_cla_placement_provider: 'PR4',
      clap_cla_placement_urn: 'SC999901',
      clae_cla_episode_start_reason: 'P',
      clae_cla_primary_need_code: 'N1',
      setting: 'Larkrise House, Merrow',
      provider_agency: 'placement:larkrise',
      address: 'Larkrise House, 1 Invented Lane, Merrow',
      carers: ['Pat Placeholder'],
      planned: false,
      host_authority: 'la:992',
    },
  ];
}
