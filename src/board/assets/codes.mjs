/** Codes as words. A protocol names its own things, so what is not listed here is read out as it is written. */
import { escaped } from './words.mjs';

const SAID = {
  CEOP: 'Child Exploitation and Online Protection',
  UK_MISSING_PERSONS_UNIT: 'UK Missing Persons Unit',
  POLICE_NATIONAL_COMPUTER: 'Police National Computer',
  CHILDREN_SOCIAL_CARE: 'Children’s social care',
  SECTION_47: 'Section 47 enquiry',
  MISSING_PERSON_CO_ORDINATOR: 'Missing-person co-ordinator',
  OUT_OF_HOURS_TEAM: 'Out-of-hours team',
  REFERRED_TO_NRM: 'Referred to the National Referral Mechanism',
  TOOK_PART: 'The child took part',
  CARER_CONCERNED: 'The carer is concerned',
  TOLD_OF_INTENT: 'Whom they told that they would go',
  EARLIER_EPISODES: 'Missing before',
  WENT_WITH: 'Whom they went with',
  PRE_PLANNING: 'Signs of planning',
  CALL_TAKER: 'Call-taker',
};

/** `social-worker` and `SOCIAL_WORKER` are Social worker, `socialMedia` is Social media. */
export function sayCode(code) {
  const known = saidOf(code);
  if (known) return known;
  const words = String(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function saidOf(code) {
  return SAID[String(code).replaceAll('-', '_').toUpperCase()];
}

/** As it reads inside a sentence. */
export function sayLower(code) {
  const words = sayCode(code);
  return /^(Child Exploitation|UK|Police National)/.test(saidOf(code) ?? '')
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}

/** Whoever did or owes something: in what rank or role, of which agency. */
export function whoOf(rank, agency, called) {
  return [rank ? sayCode(rank) : null, agency ? called(agency) : null].filter(Boolean).join(', ');
}

/** Where a rule is written; nothing when nobody says. */
export function sourceMarkup(source) {
  return source ? ` <span class="rule">${escaped(source)}</span>` : '';
}
