import { BILAL, NOOR, STRATEGY_MEETING } from '../../night/story';
import type { CaseStory, NightTimes } from '../../night/story';
import type { WireMeeting } from '../../meeting-wire';

/** Ashbourne's child in a home of its own area, on whom a strategy meeting is called. */
export const juniper: CaseStory = {
  agency: 'la:991',
  person: '310409',
  messages: [
    {
      sent: '-33:00',
      by: 'bilal-testcase',
      says: ({ day }) => ({
        person: {
          pers_forename: 'Juniper',
          pers_surname: 'Fictional',
          pers_dob: '2011-11-11',
          pers_sex: 'F',
          pers_common_child_id: '9990001049',
        },
        care: { clae_entered_care_date: day(520), looked_after: true, responsible_authority: 'la:991' },
        linked_identifiers: [
          {
            link_table_id: 'L1',
            link_identifier_type: 'Police Nominal',
            link_identifier_value: 'NV/0044406',
            link_issuer: 'pf:99',
          },
        ],
        legal_statuses: [
          {
            lega_legal_status_id: 'S1',
            lega_legal_status: 'C1',
            lega_legal_status_start_date: day(520),
          },
        ],
        cla_placements: [
          {
            clap_cla_placement_id: 'P1',
            clap_cla_placement_start_date: day(210),
            clap_cla_placement_type: 'K2',
            clap_cla_placement_provider: 'PR1',
            setting: 'Beechcroft, Ashbourne',
            carers: ['Sam Sample-Smith'],
            host_authority: 'la:991',
          },
        ],
        involvements: [
          { invo_involvements_id: 'I1', ...BILAL, invo_involvement_start_date: day(90) },
          { invo_involvements_id: 'I2', ...NOOR, invo_involvement_start_date: day(500) },
        ],
        profile: {
          person: {
            description: 'Tall, short fair hair, usually in a long green coat',
            photographs: [{ shows: 'face', takenOn: day(35) }],
            placesFrequented: ['The coast road shelters', 'Ashbourne bus station'],
            placesFoundBefore: ['Stand C, Ashbourne bus station'],
            antecedentBehaviour: ['Goes quiet after a call', 'Leaves the front door on the latch'],
            triggers: ['Calls from a number she will not name'],
            whatHelpsThemReturn: 'Noor ringing, not texting',
          },
          risk: {
            exploitation: 'Suspected: cars that wait outside',
            risks: ['Cold: she leaves without a coat'],
          },
        },
      }),
    },
    {
      sent: '+00:24',
      by: 'bilal-testcase',
      says: ({ local }) => ({ meetings: [strategyMeeting(local)] }),
    },
    {
      sent: '+05:58',
      by: 'bilal-testcase',
      says: ({ day, local }) => ({
        meeting_decisions: [
          {
            ...{ meeting_id: STRATEGY_MEETING, id: 'D1', item: 'Media' },
            decision: 'No appeal while the car is being traced.',
            decided_at: local('+05:50'),
          },
        ],
        meeting_actions: [
          {
            ...{ meeting_id: STRATEGY_MEETING, action_id: 'A1', revision: 1 },
            ...{ what: 'Trace the grey hatchback and who drives it.', owner: 'pf:99', due_on: day(-1) },
          },
          {
            ...{ meeting_id: STRATEGY_MEETING, action_id: 'A2', revision: 1 },
            ...{ what: 'Ask her sister who rings her at night.', owner: 'la:991', due_on: day(-2) },
          },
        ],
      }),
    },
  ],
};

/** Called when her risk was set high; it meets the next morning, and agrees what cannot wait before. */
function strategyMeeting(local: NightTimes['local']): WireMeeting {
  return {
    meeting_id: STRATEGY_MEETING,
    meeting: 'Strategy meeting',
    convened_at: local('+00:22'),
    meets_at: local('+14:00'),
    invited: ['pf:99'],
    roles: ['Social worker', 'Carer', 'Independent reviewing officer', 'Police missing person co-ordinator'],
    chair: 'Tove Trialrun',
  };
}
