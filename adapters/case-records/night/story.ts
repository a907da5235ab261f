import type { After } from '../../kit/night';
import type { CaseRecord } from '../wire';

/** One child's record at one authority, as its case system sends it. All people are invented. */
export interface CaseStory {
  readonly agency: 'la:991' | 'la:992';
  readonly person: string;
  readonly messages: readonly CaseMessage[];
}

export interface CaseMessage {
  /** When it was modified and sent. */
  readonly sent: After;
  /** The worker as the authority's issuer names them. */
  readonly by: string;
  readonly says: (when: NightTimes) => CaseContent;
}

/** What a message says, without what every message repeats. */
export type CaseContent = Omit<Partial<CaseRecord>, 'agency' | 'modifiedAt' | 'modifiedBy' | 'person'> & {
  readonly person?: Omit<CaseRecord['person'], 'pers_person_id'>;
};

/** The days and times of a story, told from its evening. */
export interface NightTimes {
  /** A day a number of days before the evening's, as clocks in England showed it. */
  day(daysBefore: number): string;
  /** What clocks in England showed. */
  local(after: After): string;
}

/** The reference of the strategy meeting that Ashbourne calls. */
export const STRATEGY_MEETING = 'strategy-1';

/** Social workers and reviewing officers of the two authorities. */
export const AMARA = {
  invo_professional_id: 'amara-testcase',
  prof_professional_name: 'Amara Testcase',
  invo_professional_role_id: 'Allocated Case Worker',
  invo_professional_team: 'Looked After 2, Ashbourne',
  telephone: '01632 960101',
} as const;

export const BILAL = {
  invo_professional_id: 'bilal-testcase',
  prof_professional_name: 'Bilal Testcase',
  invo_professional_role_id: 'Allocated Case Worker',
  invo_professional_team: 'Looked After 1, Ashbourne',
  telephone: '01632 960104',
} as const;

export const CLEM = {
  invo_professional_id: 'clem-testcase',
  prof_professional_name: 'Clem Testcase',
  invo_professional_role_id: 'Social Worker',
  invo_professional_team: 'Children in care, Merrow',
  telephone: '01632 960201',
} as const;

export const NOOR = {
  invo_professional_id: 'noor-notional',
  prof_professional_name: 'Noor Notional',
  invo_professional_role_id: 'IRO',
  telephone: '01632 960105',
} as const;

export const TOVE = {
  prof_professional_name: 'Tove Trialrun',
  invo_professional_role_id: 'Team Manager',
  telephone: '01632 960102',
} as const;
