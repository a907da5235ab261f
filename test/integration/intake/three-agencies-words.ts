import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { date, NORTHVALE } from '../../support/facts/make-fact';

/** What case systems and interview providers say of a child, one of each kind. */
export const typed = (value: string) => ({ recognised: true, value }) as const;

export const placed = (type: string, from: string, to?: string): FactBody => ({
  kind: 'placement-recorded',
  placementType: typed(type),
  from: date(from),
  ...(to === undefined ? {} : { to: date(to) }),
});
export const ofProfile: readonly FactBody[] = [
  { kind: 'profile-stated', section: 'person', content: { description: 'tall, a red coat' } },
  { kind: 'profile-stated', section: 'today', content: { mood: 'quiet' } },
  { kind: 'profile-stated', section: 'health', content: { conditions: ['asthma'] } },
  { kind: 'profile-stated', section: 'network', content: { friends: ['Tamsin Testcase'] } },
  { kind: 'profile-stated', section: 'risk', content: { risks: ['county lines'] } },
];
export const parent: FactBody = {
  kind: 'parental-responsibility-stated',
  name: 'Robin Example-Ashby',
  tell: true,
};
export const awayFor = (from: string): FactBody => ({
  kind: 'missing-period-returned',
  code: { recognised: true, value: 'M' },
  from: date(from),
});

const ofLog1 = { agency: NORTHVALE, source: 'storm', record: 'log-1' };
export const offered: FactBody = { kind: 'return-interview-offered', referral: 'R-1', episode: ofLog1 };
export const completed: FactBody = { kind: 'return-interview-completed', referral: 'R-1' };
export const debriefed: FactBody = {
  kind: 'debriefed',
  referral: 'R-1',
  safeguarding: true,
  answers: { pushFactors: ['boredom'], withWhom: ['Corin Sample'] },
};

/** All of it, as a case record and an interview give it. */
export const everything: readonly FactBody[] = [
  ...ofProfile,
  parent,
  awayFor('2018-02-01'),
  placed('U4', '2017-05-01', '2018-01-31'),
  placed('K2', '2018-02-01'),
  offered,
  completed,
  debriefed,
];
