/** The lettered actions of the national framework's three levels of intervention, in short words of our own. */
const ACTIONS = {
  'no-immediate': { a: 'Wait a reasonable time' },
  carer: {
    a: 'Think about what went before, triggers, and whether it is out of character',
    b: 'Phone, text and social media',
    c: 'Search home and surroundings',
    d: 'Search where expected and where last seen',
    e: 'Ask family and friends',
    f: 'Visit places, if safe',
    g: 'Carer and social worker stay in touch',
  },
  police: {
    a: 'Concerns shared with police',
    b: 'Risk assessment, profile and plan shared with police',
    c: 'Police assess, and record or say why they delay',
    d: 'Recorded missing: enquiries',
    e: 'Carer and social worker keep looking',
    f: 'Delayed and disagreed: escalate',
    g: 'All stay in touch until found or back',
    h: 'Both interviews take place',
  },
};

export const LEVEL = {
  'no-immediate': ['Nobody acts yet', 'plain'],
  carer: ['Carer looks', 'open'],
  police: ['Police respond', 'medium'],
};

/** The actions of a level as taken or not yet; letters that the framework does not have are said as they are. */
export function levelActions(level, taken) {
  const known = ACTIONS[level] ?? {};
  const strange = taken.filter((letter) => !known[letter]).map((letter) => [`Action ${letter}`, true]);
  return [...Object.entries(known).map(([letter, words]) => [words, taken.includes(letter)]), ...strange];
}
