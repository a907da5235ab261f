import { titleWords } from './field-words';

interface SectionWords {
  readonly title: string;
  readonly lead: string;
}

/** What each section of a protocol is about, in the order of a document. One that is not here comes last, under its own name. */
const SECTIONS: Readonly<Record<string, SectionWords>> = {
  response: {
    title: 'Categories, levels, risk and response',
    lead: 'How a child who is not where they should be is classed, who acts, and who may decide what.',
  },
  clocks: {
    title: 'Clocks',
    lead: 'What is to be done by when. Hours run on through nights, weekends and changes of clocks; working days leave out weekends and bank holidays.',
  },
  notifications: { title: 'Who is told', lead: 'Who is told of what, by whom and by when.' },
  prompts: {
    title: 'What is to be done',
    lead: 'Things for which no time is named: shown until they are done, and never in the way of anything.',
  },
  patterns: { title: 'Patterns', lead: 'What must raise a hand, and what is then to be done.' },
  triage: {
    title: 'Triage of return interviews',
    lead: 'It sets the order of interviews, and never whether one is offered.',
  },
  interviews: { title: 'Interviews', lead: 'What is asked on return, by whom, and what is done with it.' },
  meetings: { title: 'Meetings', lead: 'Who meets, and on what.' },
  plans: { title: 'Plans', lead: 'What each plan holds and when it is looked at again.' },
};

const ORDER = Object.keys(SECTIONS);

/** A section's title, and what it is about. */
export function sectionWords(section: string): SectionWords {
  return SECTIONS[section] ?? { title: titleWords(section), lead: '' };
}

/** A section's place in a document. */
export function sectionRank(section: string): number {
  const rank = ORDER.indexOf(section);
  return rank < 0 ? ORDER.length : rank;
}
