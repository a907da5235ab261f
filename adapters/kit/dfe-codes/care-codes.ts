import { alwaysValid } from './dfe-code-list';

const RNE = alwaysValid({
  S: 'Started to be looked after',
  L: 'Legal status changed',
  P: 'Placement and carer changed',
  T: 'Placement changed, same carer',
  B: 'Legal status, placement and carer changed',
  U: 'Legal status and placement changed, same carer',
});

const LS = alwaysValid({
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order',
  E1: 'Placement order',
  V2: 'Accommodated under section 20, one period',
  V3: 'Short breaks, each recorded',
  V4: 'Short breaks, recorded as an agreement',
  L1: 'Police protection, in the authority’s accommodation',
  L2: 'Emergency protection order',
  L3: 'Child assessment order, in the authority’s accommodation',
  J1: 'Remanded to the authority’s or to youth detention accommodation',
  J2: 'Accommodated after arrest (PACE 1984)',
  J3: 'Youth rehabilitation order with residence or intensive fostering',
});

const CIN = alwaysValid({
  N1: 'Abuse or neglect',
  N2: 'The child’s disability',
  N3: 'A parent’s illness or disability',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N7: 'Low income',
  N8: 'Absent parenting',
});

const REC = alwaysValid({
  X1: 'Goes on as another episode the same day',
  E11: 'Adopted, unopposed',
  E12: 'Adopted, consent dispensed with',
  E2: 'Died',
  E3: 'Taken over by another authority in the United Kingdom',
  E4A: 'Back to parents or relatives as planned',
  E4B: 'Back to parents or relatives, not as planned',
  E13: 'Left to live with somebody without parental responsibility',
  E41: 'Residence or child arrangements order',
  E45: 'Special guardianship, former foster carer who is a relative or friend',
  E46: 'Special guardianship, another former foster carer',
  E47: 'Special guardianship, other carer who is a relative or friend',
  E48: 'Special guardianship, another carer',
  E5: 'Independent living with formal support',
  E6: 'Independent living without formal support',
  E7: 'To residential care paid for by adult social care',
  E8: 'Ended for another reason',
  E9: 'Sentenced to custody',
  E14: 'Accommodation on remand ended',
  E15: 'Found to be 18 or older',
  E16: 'Moved abroad',
  E17: 'Turned 18 and stayed with the carers',
});

/** A period of care: why it began (RNE), under which legal status (LS), of what need (CIN), why it ended (REC). */
export const careCodes = { RNE, LS, CIN, REC };
