import { alwaysValid } from './dfe-code-list';
import type { DfeCodeList } from './dfe-code-list';

const LAST_DAY_OF_2024_25 = '2025-03-31';
const FIRST_DAY_OF_2025_26 = '2025-04-01';

const PLACE: DfeCodeList = {
  ...alwaysValid({
    U1: 'Fostered by a relative or friend, long term',
    U2: 'Fostered by a relative or friend who may adopt',
    U3: 'Fostered by a relative or friend, neither',
    U4: 'Fostered by another carer, long term',
    U5: 'Fostered by another carer who may adopt',
    U6: 'Fostered by another carer, neither',
    K1: 'Secure children’s home',
    K2: 'Children’s home',
    P1: 'With own parents or others with parental responsibility',
    P3: 'Residential employment',
    R1: 'Residential care home',
    R2: 'Hospital or other medical or nursing establishment',
    R3: 'Family centre or mother and baby unit',
    R5: 'Young offender institution',
    S1: 'Residential school',
    T0: 'Temporary move of any kind',
    T1: 'Temporarily in hospital',
    T2: 'Temporarily on holiday',
    T3: 'Temporarily elsewhere while the carer is on holiday',
    T4: 'Temporarily elsewhere, up to seven days',
    A3: 'For adoption with consent, with the foster carer',
    A4: 'For adoption with consent, with somebody else',
    A5: 'For adoption under a placement order, with the foster carer',
    A6: 'For adoption under a placement order, with somebody else',
  }),
  P2: { meaning: 'Independent living', validTo: '2023-10-27' },
  H5: { meaning: 'Semi-independent living', validTo: LAST_DAY_OF_2024_25 },
  Z1: { meaning: 'Another placement', validTo: LAST_DAY_OF_2024_25 },
  K3: { meaning: 'Registered supported accommodation', validFrom: FIRST_DAY_OF_2025_26 },
  // The four that took the place of Z1; what tells them apart is in a document this project could not read.
  Z11: { meaning: 'Another placement, first kind', validFrom: FIRST_DAY_OF_2025_26 },
  Z12: { meaning: 'Another placement, second kind', validFrom: FIRST_DAY_OF_2025_26 },
  Z13: { meaning: 'Another placement, third kind', validFrom: FIRST_DAY_OF_2025_26 },
  Z14: { meaning: 'Another placement, fourth kind', validFrom: FIRST_DAY_OF_2025_26 },
};

const PLACE_PROVIDER = alwaysValid({
  PR0: 'Parents or others with parental responsibility',
  PR1: 'The authority itself',
  PR2: 'Another authority',
  PR3: 'Another public body',
  PR4: 'Private',
  PR5: 'Voluntary',
});

const REASON_PLACE_CHANGE = alwaysValid({
  CARPL: 'The care plan',
  CLOSE: 'The carer resigned or the provision closed',
  ALLEG: 'An allegation',
  STAND: 'Concern about the standard of care',
  APPRR: 'Approval was withdrawn',
  CREQB: 'The carer asked, for the child’s behaviour',
  CREQO: 'The carer asked, for another reason',
  CHILD: 'The child asked',
  LAREQ: 'An authority asked',
  PLACE: 'Only the status of the placement changed',
  CUSTOD: 'Custody',
  OTHER: 'Another reason',
});

/** Where the child lives: PLACE, by whom it is provided, and why it changed. */
export const placementCodes = { PLACE, PLACE_PROVIDER, REASON_PLACE_CHANGE };
