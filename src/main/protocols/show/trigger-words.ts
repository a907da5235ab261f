/** What happens, in the words of those it happens to. A trigger that is not here is read as it is spelt. */
const WORDS: Readonly<Record<string, string>> = {
  noticed: 'noticed not to be where expected',
  'missing-reported': 'reported to police',
  'classified:missing': 'recorded missing',
  'classified:absent': 'recorded absent',
  'classified:away': 'away from placement without authorisation',
  'classified:no-apparent-risk': 'recorded as no apparent risk',
  'intervention-level-set:no-immediate': 'level of intervention set to none for now',
  'intervention-level-set:carer': 'level of intervention set to carer',
  'intervention-level-set:police': 'level of intervention set to police',
  'response-delayed': 'police delay their response',
  'risk-assessed': 'risk assessed',
  'risk-assessed:low': 'risk assessed as low',
  'risk-assessed:medium': 'risk assessed as medium',
  'risk-assessed:high': 'risk assessed as high',
  located: 'found',
  'located:well': 'found, well-being confirmed',
  returned: 'returned',
  cancelled: 'report cancelled',
  'court-order-applies': 'a court order applies',
  'placement-recorded': 'placed, or moved to another placement',
  'escalation-stepped:escalation-requested': 'escalation asked for',
  'escalation-stepped:commander-spoke': 'the commander has spoken to the reporter',
  'escalation-stepped:inspector-spoke': 'the inspector has spoken to the reporter',
  'escalation-stepped:sergeant-spoke': 'a sergeant has spoken to the reporter',
  'prevention-interview-held': 'prevention interview held',
  'prevention-interview-held:concern': 'prevention interview held, with a concern',
  'prevention-interview-not-held': 'prevention interview not held, for a listed reason',
  'return-interview-contacted': 'contact made to arrange the return interview',
  'return-interview-initiated': 'return interview begun',
  'return-interview-completed': 'return interview carried out',
  'return-interview-refused:child': 'refused by the child',
  'debriefed:harm': 'significant harm told in a return interview',
  'debriefed:placement': 'placement told to be a reason for going',
  'standing-recorded:immigration-restriction': 'immigration restriction recorded',
};

const CODED = /^(step-recorded|indicator-observed|escalation-stepped|standing-recorded):/;

/** A trigger in plain words. */
export function triggerWords(trigger: string): string {
  const words = WORDS[trigger];
  if (words !== undefined) return words;
  const told = /^telling-recorded:(.+)$/.exec(trigger)?.[1];
  if (told !== undefined) return `${plainWords(told)} told`;
  return plainWords(trigger.replace(CODED, '').replace(':', ': '));
}

const CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/\bceop\b/, 'CEOP'],
  [/\buk\b/, 'UK'],
  [/\biro\b/, 'IRO'],
  [/\bnrm\b/, 'NRM'],
  [/\bcp is\b/, 'CP-IS'],
  [/\bmash\b/, 'MASH'],
  [/\bco ordinator\b/, 'co-ordinator'],
  [/\bchilds\b/, "child's"],
  [/\bcarers\b/, "carer's"],
  [/\bparents view\b/, "parents' view"],
  [/\bpolice protection used\b/, 'police protection (section 46) used'],
  [/\bsection 47\b/, 'section 47'],
  [/\bout of area\b/, 'placed out of area'],
];

/** A code as words: `social-worker` is social worker. */
export function plainWords(code: string): string {
  const spaced = code.replaceAll('-', ' ');
  return CAPITALS.reduce((text, [found, said]) => text.replace(found, said), spaced);
}
