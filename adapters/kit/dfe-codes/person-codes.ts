import { alwaysValid } from './dfe-code-list';
import type { DfeCodeList } from './dfe-code-list';

const LAST_DAY_OF_2023_24 = '2024-03-31';
const FIRST_DAY_OF_2024_25 = '2024-04-01';

const SEX: DfeCodeList = {
  '1': { meaning: 'Male', validTo: LAST_DAY_OF_2023_24 },
  '2': { meaning: 'Female', validTo: LAST_DAY_OF_2023_24 },
  M: { meaning: 'Male', validFrom: FIRST_DAY_OF_2024_25 },
  F: { meaning: 'Female', validFrom: FIRST_DAY_OF_2024_25 },
  U: { meaning: 'Unknown', validFrom: FIRST_DAY_OF_2024_25 },
};

const ETHNIC = alwaysValid({
  WBRI: 'White British',
  WIRI: 'White Irish',
  WOTH: 'Another White background',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Another mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Another Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Another Black background',
  CHNE: 'Chinese',
  OOTH: 'Another ethnic group',
  REFU: 'Refused to say',
  NOBT: 'Not yet obtained',
});

/** Codes that may stand where a Unique Pupil Number should. */
const UPN = alwaysValid({
  UN1: 'Not of school age, none given yet',
  UN2: 'Never at a maintained school in England',
  UN3: 'Educated outside England',
  UN4: 'Newly looked after, not known yet',
  UN5: 'Sources disagree, no reliable match',
});

/** Who the child is: SEX, ETHNIC, UPN. */
export const personCodes = { SEX, ETHNIC, UPN };
