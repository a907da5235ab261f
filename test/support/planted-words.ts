import { agency } from './viewers';

/** Planted words, one per category, so that a test can look for them in anything. */
export const PLANTED = {
  identity: 'Wren Example-Ashby',
  'family-and-network': 'Larkfield Example House',
  whereabouts: 'Invented Retail Park',
  health: 'planted condition',
  plan: 'planted red coat',
  'risk-and-intelligence': 'planted circumstance',
  'interview-content': 'planted push factor',
  'third-parties': 'Tamsin Testcase',
} as const;

export const ALWAYS = '2020-01-01T00:00:00.000Z';
export const FACT = {
  agency: agency('pf:99'),
  source: 'storm',
  record: 'L-1',
  line: 1,
  part: 'a',
  revision: 1,
};
export const OCCURRED = { start: ALWAYS, end: ALWAYS, precision: 'instant' };
export const nothing = { shown: null, assertions: [] };

export function said(value: unknown): unknown {
  const assertion = { value, by: 'pf:99', occurred: OCCURRED, fact: FACT };
  return { shown: assertion, assertions: [assertion] };
}
