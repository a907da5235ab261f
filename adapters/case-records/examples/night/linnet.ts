import { CLEM } from '../../night/story';
import type { CaseStory } from '../../night/story';

/** Merrow's own child, in a home in its own area. */
export const linnet: CaseStory = {
  agency: 'la:992',
  person: 'M-5102',
  messages: [
    {
      sent: '-28:00',
      by: 'clem-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Linnet',
          pers_surname: 'Notreal',
          pers_dob: '2012-12-12',
          pers_sex: 'F',
          pers_common_child_id: '9990001065',
        },
        care: { clae_entered_care_date: day(200), looked_after: true, responsible_authority: 'la:992' },
        legal_statuses: [
          {
            lega_legal_status_id: 'S1',
            lega_legal_status: 'V2',
            lega_legal_status_start_date: day(200),
          },
        ],
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(200),
            clap_cla_placement_type: 'K2',
            clap_cla_placement_provider: 'PR4',
            clap_cla_placement_urn: 'SC999901',
            setting: 'Larkrise House, Merrow',
            provider_agency: 'placement:larkrise',
            carers: ['Pat Placeholder'],
            host_authority: 'la:992',
          },
        ],
        involvements: [{ invo_involvements_id: 'I1', ...CLEM, invo_involvement_start_date: day(200) }],
        parental_responsibility: [{ id: 'R1', name: 'Nat Notreal', relationship: 'mother' }],
        profile: {
          person: {
            description: 'Freckles, short fair hair',
            placesFrequented: ['The pier'],
            triggers: ['Being left out by older girls'],
          },
          network: { friends: ['Sorrel'] },
        },
      }),
    },
  ],
};
